package org.leaven.discovery;

/** Writes XML with one element per line. */
final class XmlWriter {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /** Writes an element with text; attributes are pairs of name and value. */
  XmlWriter element(String name, String text, String... attributes) {
    out.append('<').append(name);
    attributes(attributes);
    out.append(text.isEmpty() ? "/>" : ">" + escaped(text) + "</" + name + ">").append('\n');
    return this;
  }

  XmlWriter begin(String name, String... attributes) {
    out.append('<').append(name);
    attributes(attributes);
    out.append(">\n");
    return this;
  }

  XmlWriter end(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      out.append('"');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
