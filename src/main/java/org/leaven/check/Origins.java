package org.leaven.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.source.Position;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;

/** Finds the place in the sources that a fault on a written page comes from. */
final class Origins {
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
   * The places that hold a text: in the page's own source, else in any source, else the beginning
   * of the page's source, else of the written page.
   */
  List<Position> of(String page, String text) {
    SourceFile own = files.get(sourceByPage.getOrDefault(page, ""));
    if (own != null && own.text().contains(text)) {
      return List.of(position(own, text));
    }
    List<Position> places = new ArrayList<>();
    for (SourceFile file : files.values()) {
      if (!text.isEmpty() && file.text().contains(text)) {
        places.add(position(file, text));
      }
    }
    return places.isEmpty() ? List.of(start(page)) : places;
  }

  /** The beginning of the page's source, else of the written page. */
  Position start(String page) {
    return Position.startOf(sourceByPage.getOrDefault(page, page));
  }

  private static Position position(SourceFile file, String text) {
    int offset = file.text().indexOf(text);
    String before = file.text().substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = offset - (before.lastIndexOf('\n') + 1) + 1;
    return new Position(file.path(), line, column);
  }
}
