package org.leaven.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.editor.EditableFiles.Replacement;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;

/** Finds the problems that the sources would have with some files changed. */
final class DryRun {
  private final BuildOptions options;
  private final Checked<SourceTree> tree;

  DryRun(BuildOptions options) throws IOException {
    this.options = options;
    this.tree = SourceTreeReader.read(options.source());
  }

  SourceTree tree() {
    return tree.value();
  }

  List<Problem> problems(Collection<Replacement> changes) throws IOException {
    Map<String, @Nullable String> texts = texts(changes);
    SourceTree changed = changed(texts);
    List<Problem> problems = new ArrayList<>(DataOnlyBuild.problems(changed, options));
    tree.problems().stream()
        .filter(own -> !texts.containsKey(own.at().path()))
        .forEach(problems::add);
    return problems.stream().sorted().distinct().toList();
  }

  /** Problems as JSON values, in the sources with the same changes. */
  List<Map<String, Object>> shown(List<Problem> problems, Collection<Replacement> changes) {
    SourceTree changed = changed(texts(changes));
    Map<String, EditableFile> files = new HashMap<>();
    Stream.of(changed.data(), changed.pages(), changed.unread())
        .flatMap(List::stream)
        .forEach(own -> files.put(own.path(), new EditableFile(own.path(), own.text())));
    return ProblemPlaces.shown(problems, files);
  }

  private static Map<String, @Nullable String> texts(Collection<Replacement> changes) {
    Map<String, @Nullable String> texts = new HashMap<>();
    changes.forEach(own -> texts.put(own.path(), own.after()));
    return texts;
  }

  private SourceTree changed(Map<String, @Nullable String> texts) {
    SourceTree sources = tree.value();
    return new SourceTree(
        sources.root(),
        changed(sources.data(), texts, true),
        changed(sources.pages(), texts, false),
        sources.unread().stream().filter(own -> !texts.containsKey(own.path())).toList(),
        sources.words());
  }

  private static List<SourceFile> changed(
      List<SourceFile> files, Map<String, @Nullable String> texts, boolean isData) {
    List<SourceFile> all =
        new ArrayList<>(files.stream().filter(own -> !texts.containsKey(own.path())).toList());
    texts.forEach(
        (path, text) -> {
          if (text != null && new EditableFile(path, text).isData() == isData) {
            all.add(new SourceFile(path, text));
          }
        });
    all.sort(Comparator.comparing(SourceFile::path));
    return all;
  }
}
