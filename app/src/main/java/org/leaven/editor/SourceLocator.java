package org.leaven.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Located;

/** Finds the source files of entries, topics and pages of the site. */
final class SourceLocator {
  /** The language in the name of a translation, with its point. */
  private static final String LANGUAGE = "(?:\\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)?";

  private final SourceTree tree;
  private final Dataset dataset;
  private final Map<String, EditableFile> files = new HashMap<>();

  SourceLocator(SourceTree tree, Dataset dataset) {
    this.tree = tree;
    this.dataset = dataset;
  }

  /**
   * Where something is written.
   *
   * @param index of an entry in a file that holds a list of them; otherwise -1
   * @param at the keys that lead to it in the file
   */
  record Place(String path, int index, List<String> at) {
    Map<String, Object> shown() {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("path", path);
      all.put("index", index);
      all.put("at", at);
      return all;
    }
  }

  /** The path of the main file; empty where there is none. */
  String mainFile() {
    return tree.data().stream()
        .map(SourceFile::path)
        .filter(SourceTree.MAIN_FILES::contains)
        .findFirst()
        .orElse("");
  }

  Optional<RawEntry> entry(String id) {
    return dataset.entries().stream().filter(own -> own.id().value().equals(id)).findFirst();
  }

  Place of(RawEntry entry) {
    int index = -1;
    if (root(entry) instanceof Node.Sequence list) {
      index = list.items().stream().map(Node::at).toList().indexOf(entry.at());
    }
    return new Place(entry.at().path(), index, List.of());
  }

  /** The value of an entry as it is written. */
  Node value(RawEntry entry, Place place) {
    Node root = root(entry);
    return root instanceof Node.Sequence list ? list.items().get(place.index()) : root;
  }

  private Node root(RawEntry entry) {
    return file(entry).read().value().orElseThrow();
  }

  /** The file of an entry, which is parsed once. */
  EditableFile file(RawEntry entry) {
    return files.computeIfAbsent(
        entry.at().path(),
        path ->
            tree.data().stream()
                .filter(own -> own.path().equals(path))
                .map(own -> new EditableFile(path, own.text()))
                .findFirst()
                .orElseThrow());
  }

  /** The entry in a file. */
  Optional<RawEntry> entryAt(String path, int index) {
    List<RawEntry> there =
        dataset.entries().stream().filter(own -> own.at().path().equals(path)).toList();
    return there.stream().filter(own -> of(own).index() == index).findFirst();
  }

  static String page(RawEntry entry) {
    return entry.folder() + "/" + entry.id().value() + ".html";
  }

  /** What a page of the site is made from; empty for one that shows all entries. */
  Optional<Place> behind(String page) {
    String own = withoutLanguage(page);
    Optional<Place> entry =
        dataset.entries().stream().filter(it -> page(it).equals(own)).map(this::of).findFirst();
    if (entry.isPresent()) {
      return entry;
    }
    String stem = own.replaceFirst("\\.html$", "");
    for (String path : List.of(inOwnLanguage(page), "content/" + stem + ".md")) {
      if (tree.pages().stream().anyMatch(it -> it.path().equals(path))) {
        return Optional.of(new Place(path, -1, List.of()));
      }
    }
    String topic = stem.startsWith("topics/") ? stem.substring("topics/".length()) : "";
    boolean isTopic = dataset.head().topics().ids().contains(topic);
    return isTopic
        ? Optional.of(new Place(mainFile(), -1, List.of("topics", topic)))
        : stem.equals("index") || stem.equals("sources")
            ? Optional.of(new Place(mainFile(), -1, List.of()))
            : Optional.empty();
  }

  private Stream<String> otherLanguages() {
    return dataset.head().languages().stream().skip(1).map(Located::value);
  }

  private String withoutLanguage(String page) {
    return otherLanguages()
        .filter(language -> page.startsWith(language + "/"))
        .findFirst()
        .map(language -> page.substring(language.length() + 1))
        .orElse(page);
  }

  private String inOwnLanguage(String page) {
    String stem = withoutLanguage(page).replaceFirst("\\.html$", "");
    return otherLanguages()
        .filter(language -> page.startsWith(language + "/"))
        .findFirst()
        .map(language -> "content/" + stem + "." + language + ".md")
        .orElse("content/" + stem + ".md");
  }

  /** The files of an entry that has a file of its own: its data, its text, their translations. */
  List<SourceFile> files(RawEntry entry) {
    String path = entry.at().path();
    String start = Pattern.quote(path.substring(0, path.lastIndexOf('/') + 1));
    String id = Pattern.quote(entry.id().value());
    Pattern own = Pattern.compile(start + id + LANGUAGE + "\\.(?:ya?ml|json|md)");
    List<SourceFile> files = new ArrayList<>(tree.data());
    files.addAll(tree.pages());
    return files.stream().filter(file -> own.matcher(file.path()).matches()).toList();
  }
}
