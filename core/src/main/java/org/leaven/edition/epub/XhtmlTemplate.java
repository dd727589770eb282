package org.leaven.edition.epub;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.KnowledgeBase;

/** The XHTML around the content of the documents of the EPUB. */
final class XhtmlTemplate {
  private final String attributes;

  /**
   * Creates a template for a language.
   *
   * @param direction {@code ltr} or {@code rtl}
   */
  XhtmlTemplate(KnowledgeBase.Head head, String direction) {
    String language = XmlWriter.escaped(head.language());
    this.attributes =
        "lang=\""
            + language
            + "\" xml:lang=\""
            + language
            + "\" dir=\""
            + XmlWriter.escaped(direction)
            + '"';
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
        + XmlWriter.escaped(title)
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
    return XmlWriter.clean(document.html());
  }
}
