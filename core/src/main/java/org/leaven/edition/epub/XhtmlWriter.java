package org.leaven.edition.epub;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.leaven.knowledge.KnowledgeBase;

/** Writes the XHTML content documents of the EPUB. */
final class XhtmlWriter {
  private final String attributes;

  /**
   * Creates a writer for a language.
   *
   * @param direction {@code ltr} or {@code rtl}
   */
  XhtmlWriter(KnowledgeBase.Head head, String direction) {
    String language = escaped(head.language());
    this.attributes =
        "lang=\"" + language + "\" xml:lang=\"" + language + "\" dir=\"" + escaped(direction) + '"';
  }

  /**
   * A whole document.
   *
   * @param style the path from the document to the style sheet
   * @param bodyAttributes may be empty, else begins with a space
   */
  String document(String title, String style, String bodyAttributes, String body) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
        + attributes
        + ">\n<head>\n<meta charset=\"utf-8\"/>\n<title>"
        + escaped(title)
        + "</title>\n<link rel=\"stylesheet\" href=\""
        + style
        + "\"/>\n</head>\n<body"
        + bodyAttributes
        + ">\n"
        + body
        + "\n</body>\n</html>\n";
  }

  /** A tree as XML. */
  static String of(Element element) {
    Document document = new Document("");
    document.outputSettings().syntax(Syntax.xml).escapeMode(Entities.EscapeMode.xhtml);
    document.outputSettings().prettyPrint(false);
    document.appendChild(element.clone());
    return clean(document.html());
  }

  /** Text for content and attributes of XML. */
  static String escaped(String text) {
    return clean(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  /** XML 1.0 has no other control characters. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
