package org.leaven.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.rule.UnreadableEntryFiles;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.ProblemCode;

/**
 * Guesses the entry ids in files that could not be read, and those meant by invalid ids, so that
 * references to them are not reported. An entry's id is the name of its file, or the value of a key
 * {@code id}.
 */
final class UnreadableFileGuess {
  private static final Pattern ID =
      Pattern.compile("\\bid[\"']?[ \\t]*:[ \\t]*[\"']?([a-z0-9][a-z0-9-]*)");

  private final Set<String> ids = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  void add(SourceFile file) {
    ids.add(file.stem());
    texts.add(file.text());
    Matcher id = ID.matcher(file.text());
    while (id.find()) {
      ids.add(id.group(1));
    }
  }

  /** Adds what is missing from the result of reading a file. */
  void note(EntryFileReader.Result result) {
    if (!result.isWhole()) {
      add(result.file());
    }
    if (result.problems().stream().anyMatch(each -> each.code() == ProblemCode.BAD_ID)) {
      ids.add(Ids.nearest(result.file().stem()).orElse(result.file().stem()));
      result.entries().forEach(entry -> Ids.nearest(entry.id().value()).ifPresent(ids::add));
    }
  }

  UnreadableEntryFiles files() {
    return new UnreadableEntryFiles(ids, texts);
  }
}
