package org.leaven.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.source.Hrefs;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.WrittenLink;
import org.leaven.source.problem.Position;

/** Finds the position in the sources of a link or text on a built page. */
final class PageSourceLocator {
  private static final String BEFORE = "(?<![\\w./#%-])";
  private static final String AFTER = "(?![\\w./#%-])";
  private static final Pattern NO_ADDRESS =
      Pattern.compile("\\]\\(\\s*(?:<\\s*>)?\\s*\\)|(?:href|src)\\s*=\\s*([\"'])\\s*\\1");

  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, String> sourceByPage;
  private final List<SourceFile> data;
  private final Map<Object, List<WrittenLink>> byTarget = new HashMap<>();

  /**
   * Indexes the sources.
   *
   * @param sourceByPage the source file of each page, by the page's path
   */
  PageSourceLocator(SourceTree tree, Map<String, String> sourceByPage) {
    this(tree, sourceByPage, List.of());
  }

  /**
   * The same, with the links in Markdown, so that they need not be searched for.
   *
   * @param links of all pages
   */
  PageSourceLocator(SourceTree tree, Map<String, String> sourceByPage, List<WrittenLink> links) {
    links.forEach(
        link -> byTarget.computeIfAbsent(target(link), key -> new ArrayList<>()).add(link));
    tree.pages().forEach(file -> files.put(file.path(), file));
    tree.data().forEach(file -> files.put(file.path(), file));
    data = tree.data();
    this.sourceByPage = sourceByPage;
  }

  /**
   * A link as written in the sources.
   *
   * @param written its text there: the link of the page, or the same relative to the site's root
   * @param places positions; empty when no source contains it, so that a template must
   */
  record Found(String written, List<Position> places) {}

  /**
   * Looks for a link among the links of the page's own source, then in that source's text, then in
   * other sources whose links have the same target.
   */
  Found find(String page, String address) {
    SourceFile own = files.get(sourceByPage.getOrDefault(page, ""));
    List<WrittenLink> links = byTarget.getOrDefault(target(page, address), List.of());
    String source = own == null ? "" : own.path();
    List<WrittenLink> ofOwn =
        links.stream().filter(link -> link.at().path().equals(source)).toList();
    if (!ofOwn.isEmpty()) {
      return found(ofOwn);
    }
    Found inOwn = find(Stream.ofNullable(own).toList(), page, address);
    if (!inOwn.places().isEmpty()) {
      return inOwn;
    }
    return links.isEmpty() ? find(data, page, address) : found(links);
  }

  /** The target of a link; for one with a scheme, the link itself. */
  private static Object target(String page, String address) {
    boolean isInside = Hrefs.isRelative(address) && !address.isEmpty();
    return isInside ? LinkTarget.of(page, address) : address;
  }

  private static Object target(WrittenLink link) {
    return target(link.page(), link.href().strip());
  }

  private static Found found(List<WrittenLink> links) {
    return new Found(links.get(0).written(), links.stream().map(WrittenLink::at).toList());
  }

  private static Found find(List<SourceFile> files, String page, String address) {
    String fromTop = Hrefs.isRelative(address) ? Hrefs.resolve(page, address) : address;
    for (String written : fromTop.equals(address) ? List.of(address) : List.of(address, fromTop)) {
      List<Position> places = places(files.stream(), text(written));
      if (!places.isEmpty()) {
        return new Found(written, places);
      }
    }
    return new Found(address, List.of());
  }

  private static Pattern text(String address) {
    return address.isEmpty()
        ? NO_ADDRESS
        : Pattern.compile(BEFORE + Pattern.quote(address) + AFTER);
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

  /**
   * The first position of a text in the page's source, otherwise in any source; a text that only
   * the program says is in none, and gets the beginning of the main file, which names the language.
   */
  Position of(String page, String text) {
    SourceFile own = files.get(sourceByPage.getOrDefault(page, ""));
    return Stream.concat(Stream.ofNullable(own), files.values().stream())
        .filter(file -> file.text().contains(text))
        .findFirst()
        .map(file -> file.at(file.text().indexOf(text)))
        .orElseGet(
            () ->
                SourceTree.MAIN_FILES.stream()
                    .filter(files::containsKey)
                    .findFirst()
                    .map(Position::startOf)
                    .orElseGet(() -> start(page)));
  }

  /** Whether an author writes this page in a source file. */
  boolean hasSource(String page) {
    return sourceByPage.containsKey(page);
  }

  /** The beginning of the page's source, otherwise of the built page. */
  Position start(String page) {
    return Position.startOf(sourceByPage.getOrDefault(page, page));
  }
}
