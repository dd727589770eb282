package org.leaven.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.source.Position;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;

/** Finds the place in the sources that a fault on a written page comes from. */
final class Origins {
  private static final String BEFORE = "(?<![\\w./#%-])";
  private static final String AFTER = "(?![\\w./#%-])";

  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, String> sourceByPage;

  /**
   * Knows the sources.
   *
   * @param sourceByPage the file an author mends to change a page, by the page's path
   */
  Origins(SourceTree tree, Map<String, String> sourceByPage) {
    tree.pages().forEach(file -> files.put(file.path(), file));
    tree.data().forEach(file -> files.put(file.path(), file));
    this.sourceByPage = sourceByPage;
  }

  /**
   * An address as the sources write it.
   *
   * @param written what stands there: the page's address, or the same seen from the site's top
   * @param places empty when no source holds it: then a template does
   */
  record Found(String written, List<Position> places) {}

  /** Looks for an address in the page's own source, else in every source. */
  Found find(String page, String address) {
    String fromTop = address.replaceFirst("^(\\.\\./)+", "");
    for (String written : fromTop.equals(address) ? List.of(address) : List.of(address, fromTop)) {
      List<Position> places = places(page, written);
      if (!places.isEmpty()) {
        return new Found(written, places);
      }
    }
    return new Found(address, List.of());
  }

  private List<Position> places(String page, String text) {
    Pattern alone = Pattern.compile(BEFORE + Pattern.quote(text) + AFTER);
    SourceFile own = files.get(sourceByPage.getOrDefault(page, ""));
    Stream<SourceFile> first = own == null ? Stream.empty() : Stream.of(own);
    List<Position> places = places(first, alone);
    return places.isEmpty() ? places(files.values().stream(), alone) : places;
  }

  private static List<Position> places(Stream<SourceFile> files, Pattern text) {
    return files
        .flatMap(
            file -> {
              Matcher matcher = text.matcher(file.text());
              return matcher.find() ? Stream.of(file.at(matcher.start())) : Stream.empty();
            })
        .toList();
  }

  /** The beginning of the page's source, else of the written page. */
  Position start(String page) {
    return Position.startOf(sourceByPage.getOrDefault(page, page));
  }
}
