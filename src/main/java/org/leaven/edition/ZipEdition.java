package org.leaven.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.leaven.edition.pwa.ServiceWorker;
import org.leaven.edition.zip.ZipWriter;
import org.leaven.source.problem.Checked;

/**
 * The site in one archive; unpacked anywhere, it opens by its {@code index.html}. Each file is as
 * it is in the site. Only what other people's pages take in, which needs a server, stays out, and
 * with it the ways there.
 */
public final class ZipEdition implements EditionWriter {
  private static final String EMBEDDING = "embed/index.html";
  private static final List<String> PIECES = List.of("embed/", "fragments/", "embed.js");
  private static final String WAYS_THERE = "[data-part=embed], link[type=application/json+oembed]";

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    boolean hasPieces = site.has(EMBEDDING) && site.has("embed.js");
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String file : site.files()) {
      if (!hasPieces) {
        files.put(file, site.read(file));
      } else if (PIECES.stream().noneMatch(file::startsWith)) {
        byte[] content = site.read(file);
        files.put(file, file.endsWith(".html") ? withoutWays(content) : content);
      }
    }
    byte[] worker = files.getOrDefault(ServiceWorker.PATH, new byte[0]);
    if (hasPieces && ServiceWorker.isKeeping(worker)) {
      files.put(ServiceWorker.PATH, ServiceWorker.again(worker, files));
    }
    ZipWriter zip = new ZipWriter();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      zip.add(file.getKey(), file.getValue());
    }
    return Checked.good(zip.finish());
  }

  /** Cuts elements out of a page and leaves every other letter as it is. */
  private static byte[] withoutWays(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    List<Element> ways =
        new ArrayList<>(
            Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).select(WAYS_THERE));
    ways.sort(Comparator.comparingInt(way -> -way.sourceRange().startPos()));
    StringBuilder cut = new StringBuilder(html);
    for (Element way : ways) {
      boolean isClosed = way.endSourceRange().isTracked();
      int end = isClosed ? way.endSourceRange().endPos() : way.sourceRange().endPos();
      boolean hasLine = end < cut.length() && cut.charAt(end) == '\n';
      cut.delete(way.sourceRange().startPos(), hasLine ? end + 1 : end);
    }
    return cut.toString().getBytes(StandardCharsets.UTF_8);
  }
}
