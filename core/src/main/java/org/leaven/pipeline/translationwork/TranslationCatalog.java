package org.leaven.pipeline.translationwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.leaven.dataset.translation.TranslationSkeleton.NewText;
import org.leaven.dataset.translation.po.PoMessage;
import org.leaven.dataset.translation.po.PoReader;
import org.leaven.dataset.translation.po.PoWriter;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * The texts of a knowledge base and their translations, to and from a PO file.
 *
 * <p>The context of a message is the file and the key of the original, as {@code
 * content/exercises/plank.yaml:steps[1].text}. A translation whose original has changed is fuzzy.
 */
public final class TranslationCatalog {
  private final String language;
  private final List<Item> items;
  private final Set<Position> stale;
  private final BiFunction<String, Map<String, NewText>, Map.Entry<String, String>> files;

  /**
   * A text.
   *
   * @param at where the original is
   * @param own the translation; empty for none
   * @param ownAt where a stale translation is reported
   */
  record Item(Position at, String key, String original, String own, Position ownAt) {
    String context() {
      return at.path() + ":" + key;
    }
  }

  /**
   * A catalog.
   *
   * @param stale where translations are out of date
   * @param files makes the file of a translation, and its path: from the path of the original and
   *     texts by key
   */
  TranslationCatalog(
      String language,
      List<Item> items,
      Set<Position> stale,
      BiFunction<String, Map<String, NewText>, Map.Entry<String, String>> files) {
    this.language = language;
    this.items =
        items.stream()
            .sorted(
                Comparator.comparing(
                    Item::at,
                    Comparator.comparing(Position::path)
                        .thenComparingInt(Position::line)
                        .thenComparingInt(Position::column)))
            .toList();
    this.stale = stale;
    this.files = files;
  }

  /**
   * What an import changes.
   *
   * @param files by path
   * @param texts how many are new or changed
   * @param skipped messages that were left out, in words
   */
  public record Imported(SortedMap<String, String> files, int texts, List<String> skipped) {}

  /** All texts as a PO file. */
  public String exported() {
    List<PoMessage> messages = new ArrayList<>();
    for (Item item : items) {
      String reference = item.at().path() + ":" + item.at().line();
      boolean isFuzzy = !item.own().isEmpty() && stale.contains(item.ownAt());
      messages.add(
          new PoMessage(0, reference, item.context(), item.original(), item.own(), isFuzzy));
    }
    return PoWriter.write(language, messages);
  }

  /**
   * Takes translations from a PO file. Messages that are fuzzy or empty, or say what is there,
   * change nothing; a file that none changes is not written.
   *
   * <p>Problems: {@code syntax}; {@code unknown-language} for a file in another language.
   */
  public Checked<Imported> imported(SourceFile po) {
    Checked<List<PoMessage>> read = PoReader.read(po);
    Problems problems = new Problems();
    problems.addAll(read.problems());
    Map<String, Item> byContext = new LinkedHashMap<>();
    items.forEach(item -> byContext.put(item.context(), item));
    Map<String, Map<String, NewText>> changes = new TreeMap<>();
    List<String> skipped = new ArrayList<>();
    for (PoMessage message : read.value()) {
      Item item = byContext.get(message.context());
      if (message.isHeader()) {
        checkLanguage(po, message, problems);
      } else if (item == null) {
        String place = po.path() + ":" + message.line() + ":1: skipped: ";
        skipped.add(place + "there is no text \"" + message.context() + "\" any more");
      } else if (!message.isFuzzy() && !message.text().isBlank() && isNew(message, item)) {
        changes
            .computeIfAbsent(item.at().path(), path -> new LinkedHashMap<>())
            .put(item.key(), new NewText(message.id(), message.text()));
      }
    }
    SortedMap<String, String> written = new TreeMap<>();
    changes.forEach(
        (path, texts) -> {
          Map.Entry<String, String> file = files.apply(path, texts);
          written.put(file.getKey(), file.getValue());
        });
    int texts = changes.values().stream().mapToInt(Map::size).sum();
    return problems.with(new Imported(written, texts, skipped));
  }

  private boolean isNew(PoMessage message, Item item) {
    boolean isConfirmed = stale.contains(item.ownAt()) && message.id().equals(item.original());
    return !message.text().equals(item.own()) || isConfirmed;
  }

  private void checkLanguage(SourceFile po, PoMessage header, Problems problems) {
    for (String line : header.text().lines().toList()) {
      String named = line.startsWith("Language:") ? line.substring(9).strip() : language;
      if (!named.isEmpty() && !named.replace('_', '-').equalsIgnoreCase(language)) {
        problems.add(
            new Position(po.path(), header.line(), 1),
            ProblemCode.UNKNOWN_LANGUAGE,
            "this file is in \"" + named + "\"",
            "import it with --to " + named + ", or correct its header");
      }
    }
  }
}
