package org.leaven.html;

/** Writes XML with one element per line. */
public final class XmlWriter {
  private final StringBuilder out = new StringBuilder();

  /** Begins with a declaration; {@code encoding} is written as given. */
  public XmlWriter(String encoding) {
    out.append("<?xml version=\"1.0\" encoding=\"").append(encoding).append("\"?>\n");
  }

  /** Writes an element with text; attributes are pairs of name and value, without empty ones. */
  public XmlWriter element(String name, String text, String... attributes) {
    start(name, attributes);
    out.append(text.isEmpty() ? "/>" : ">" + escaped(text) + "</" + name + ">").append('\n');
    return this;
  }

  public XmlWriter begin(String name, String... attributes) {
    start(name, attributes);
    out.append(">\n");
    return this;
  }

  public XmlWriter end(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(escaped(attributes[i + 1])).append('"');
      }
    }
  }

  /** Text for content and attributes; XML 1.0 has no control characters but tab and line ends. */
  public static String escaped(String text) {
    return clean(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  /** XML without the characters that it may not have. */
  public static String clean(String xml) {
    return xml.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
