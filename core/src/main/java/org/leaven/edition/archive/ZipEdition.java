package org.leaven.edition.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.pwa.ServiceWorker;
import org.leaven.edition.zipfile.ZipWriter;
import org.leaven.source.problem.Checked;

/**
 * Writes the site as a zip archive; unpacked in any folder, its {@code index.html} opens it. The
 * files are those of the site. Only the embed edition, which needs a server, and the links to it
 * are left out.
 */
public final class ZipEdition implements EditionWriter {
  private static final String EMBEDDING = "embed/index.html";
  private static final Pattern EMBED_FILES =
      Pattern.compile("([A-Za-z-]+/)?((embed|fragments)/.*|embed\\.js)");
  private static final String EMBED_LINKS = "[data-part=embed], link[type=application/json+oembed]";

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    return Checked.good(ZipWriter.zip(files(site)));
  }

  /** The files of the site for its readers. */
  static SortedMap<String, byte[]> files(BakedSite site) throws IOException {
    boolean hasEmbeds = site.has(EMBEDDING) && site.has("embed.js");
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String file : site.files()) {
      if (!hasEmbeds) {
        files.put(file, site.read(file));
      } else if (!EMBED_FILES.matcher(file).matches()) {
        byte[] content = site.read(file);
        files.put(file, file.endsWith(".html") ? withoutEmbedLinks(content) : content);
      }
    }
    byte[] worker = files.getOrDefault(ServiceWorker.PATH, new byte[0]);
    if (hasEmbeds && ServiceWorker.isKeeping(worker)) {
      files.put(ServiceWorker.PATH, ServiceWorker.again(worker, files));
    }
    return files;
  }

  /** Removes elements from a page and leaves every other character as it is. */
  private static byte[] withoutEmbedLinks(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    List<Element> links =
        new ArrayList<>(
            Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).select(EMBED_LINKS));
    links.sort(Comparator.comparingInt(link -> -link.sourceRange().startPos()));
    StringBuilder cut = new StringBuilder(html);
    for (Element link : links) {
      boolean isClosed = link.endSourceRange().isTracked();
      int end = isClosed ? link.endSourceRange().endPos() : link.sourceRange().endPos();
      boolean hasLine = end < cut.length() && cut.charAt(end) == '\n';
      cut.delete(link.sourceRange().startPos(), hasLine ? end + 1 : end);
    }
    return cut.toString().getBytes(StandardCharsets.UTF_8);
  }
}
