package org.leaven.edition.single;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.edition.builtpage.BakedPage;

/** The head of a self-contained page: what a reader without a server needs of a page's head. */
record InlinedHead(BakedPage page, ResourceInliner inliner) {
  private static final List<String> KEPT =
      List.of("title", "meta[name=viewport]", "meta[name=description]", "meta[name=color-scheme]");

  /**
   * Replaces the head of a document.
   *
   * @param policy the Content-Security-Policy; empty for none
   */
  void write(Document document, String policy, String sheet) throws IOException {
    List<Element> kept =
        KEPT.stream().flatMap(query -> page.document().head().select(query).stream()).toList();
    List<Element> icons = page.document().head().select("link[rel=icon][href]");
    Element head = document.head().empty();
    head.appendElement("meta").attr("charset", "utf-8");
    if (!policy.isEmpty()) {
      head.appendElement("meta")
          .attr("http-equiv", "Content-Security-Policy")
          .attr("content", policy);
    }
    kept.forEach(each -> head.appendChild(each.clone()));
    for (Element icon : icons) {
      String data = inliner.data(page.path(), icon.attr("href"));
      head.appendChild(icon.clone().attr("href", data));
    }
    head.appendElement("style").appendChild(new DataNode(sheet));
  }

  /** A document as it is written. */
  static byte[] bytes(Document document) {
    return ("<!doctype html>" + document.child(0).outerHtml() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
