package org.leaven.edition.single;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.site.minify.CssMinifier;
import org.leaven.site.minify.JsMinifier;
import org.leaven.source.ProgramFile;
import org.leaven.source.problem.Checked;

/**
 * Writes the whole site as one HTML file: one section for each page, with styles, scripts, search
 * index and pictures inside.
 *
 * <p>A script shows one section at a time; without scripts all are shown one after the other. The
 * file's Content-Security-Policy allows no other scripts and no requests. A file for preview panes,
 * which change scripts and add their own, has no such policy.
 */
public final class SingleFileEdition implements EditionWriter {
  private static final String PACKED = "_packed";

  private final boolean isForPreview;

  /**
   * Creates a writer.
   *
   * @param isForPreview whether the file also works in preview panes, see {@link PreviewScripts}
   */
  public SingleFileEdition(boolean isForPreview) {
    this.isForPreview = isForPreview;
  }

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    List<BakedPage> pages = site.pages();
    if (pages.isEmpty()) {
      throw new IOException("no page of the site has a <main>, so there is nothing to join");
    }
    ResourceInliner inliner = new ResourceInliner(site, pages);
    Document document = body(pages, new PageSections(pages, site.moved()), inliner);
    List<String> styles = new ArrayList<>(inliner.styles());
    styles.add(CssMinifier.minify(ProgramFile.text(SingleFileEdition.class, "single.css")));
    List<String> scripts =
        new ArrayList<>(List.of(ProgramFile.text(SingleFileEdition.class, "single.js")));
    scripts.addAll(inliner.scripts());
    InlinedHead head = new InlinedHead(pages.get(0), inliner);
    if (isForPreview) {
      head.write(document, "", String.join("\n", styles));
      new PreviewScripts().add(document, scripts);
    } else {
      String sheet = String.join("\n", styles);
      String first = JsMinifier.minify(ProgramFile.text(SingleFileEdition.class, "unpack.js"));
      String packed = new ScriptOnlyPacker(document.body()).packed(scripts);
      head.write(document, policy(sheet, first, scripts), sheet);
      Element data = document.body().appendElement("script").appendChild(new DataNode(packed));
      data.attr("type", "text/plain").attr("id", PACKED);
      document.body().appendElement("script").appendChild(new DataNode(first));
    }
    return Checked.good(InlinedHead.bytes(document));
  }

  private static Document body(
      List<BakedPage> pages, PageSections sections, ResourceInliner inliner) throws IOException {
    BakedPage first = pages.get(0);
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.child(0).attributes().addAll(first.document().child(0).attributes());
    document.body().attributes().addAll(first.document().body().attributes());
    Element all = new Element("div").attr("id", PageSections.MAIN).attr("role", "main");
    for (BakedPage page : pages) {
      Element section = sections.section(page);
      inliner.fill(page.path(), section);
      all.appendChild(section);
    }
    for (Element part : first.document().body().children()) {
      if (part.equals(first.main())) {
        document.body().appendChild(all);
      } else if (!part.is("script, nav.crumbs")) {
        Element frame = sections.frame(first, part);
        inliner.fill(first.path(), frame);
        document.body().appendChild(frame);
      }
    }
    removeRepeatedMessages(document);
    Element drawings = RepeatedDrawings.share(document.body());
    drawings.insertChildren(0, sections.shapes());
    document.body().prependChild(drawings);
    RepeatedPictures.share(document.body());
    document.select("script, noscript").remove();
    return document;
  }

  /** Keeps the messages for scripts only on the first element, where the scripts look for them. */
  private static void removeRepeatedMessages(Document document) {
    List<Element> elements = document.select("[data-w-copy]");
    for (Element again : elements.subList(Math.min(1, elements.size()), elements.size())) {
      List.of("data-w-copy", "data-w-copied", "data-w-copy-here").forEach(again::removeAttr);
    }
  }

  /** Allows the style sheet, the first script, and the scripts that it inserts, by their hashes. */
  private static String policy(String sheet, String first, List<String> scripts) {
    Set<String> hashes = new LinkedHashSet<>();
    scripts.forEach(script -> hashes.add(hash(script)));
    return "default-src 'none'; img-src data:; font-src data:; base-uri 'none'; form-action 'none';"
        + (" style-src " + hash(sheet))
        + ("; script-src " + hash(first) + " " + String.join(" ", hashes));
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sum = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
