package org.leaven.edition.single;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.zipfile.ZipWriter;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Checked;

/**
 * Writes the pages as a zip archive of HTML files that each open alone: style, scripts and pictures
 * are inside each. Links between them work in a folder; the files that they link to, such as a
 * leaflet as PDF, are in the archive, too.
 */
public final class PagesEdition implements EditionWriter {
  private final List<String> folders;

  /**
   * Creates a writer.
   *
   * @param folders of the languages after the first, each with a slash at its end
   */
  public PagesEdition(List<String> folders) {
    this.folders = List.copyOf(folders);
  }

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, String> moved = site.moved();
    for (String former : moved.keySet()) {
      Document leading = Jsoup.parse(new String(site.read(former), StandardCharsets.UTF_8));
      leading.head().select("link, script").remove();
      files.put(former, InlinedHead.bytes(leading));
    }
    Set<String> pages = new TreeSet<>(moved.keySet());
    site.pages().forEach(page -> pages.add(page.path()));
    PreviewScripts previews = new PreviewScripts();
    ResourceInliner.Found found = new ResourceInliner.Found();
    for (BakedPage page : site.pages()) {
      String path = page.path();
      String language = folders.stream().filter(path::startsWith).findFirst().orElse("");
      ResourceInliner inliner = new ResourceInliner(site, List.of(page), language, found);
      Document document = document(page, inliner, site, pages, files);
      previews.add(document, inliner.scripts());
      files.put(path, InlinedHead.bytes(document));
    }
    return Checked.good(ZipWriter.zip(files));
  }

  /** A page with its styles and pictures, without scripts. */
  private static Document document(
      BakedPage page,
      ResourceInliner inliner,
      BakedSite site,
      Set<String> pages,
      Map<String, byte[]> files)
      throws IOException {
    Document document = page.document().clone();
    document.outputSettings().prettyPrint(false);
    document.select("script, noscript").remove();
    inliner.fill(page.path(), document.body());
    for (Element link : document.body().select("a[href]")) {
      String href = link.attr("href").strip();
      String path = Hrefs.decoded(Hrefs.path(href));
      String file = Hrefs.resolve(page.path(), path);
      boolean isOther = Hrefs.isRelative(href) && !path.isEmpty() && !pages.contains(file);
      if (isOther && site.has(file) && !file.endsWith(".html")) {
        files.put(file, site.read(file));
      } else if (isOther) {
        link.unwrap();
      }
    }
    new InlinedHead(page, inliner).write(document, "", String.join("\n", inliner.styles()));
    return document;
  }
}
