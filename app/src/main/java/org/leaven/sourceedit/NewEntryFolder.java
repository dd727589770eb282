package org.leaven.sourceedit;

import java.util.HashMap;
import java.util.Map;
import org.leaven.dataset.Dataset;
import org.leaven.source.SourceFile;
import org.leaven.source.text.TextFolding;

/** Chooses the folder in which a new entry is written: the one that holds the most entries. */
public final class NewEntryFolder {
  private NewEntryFolder() {}

  /** The folder, relative to the knowledge base, with a slash at its end. */
  public static String of(Dataset dataset) {
    Map<String, Integer> folders = new HashMap<>();
    dataset
        .entries()
        .forEach(
            own -> folders.merge(new SourceFile(own.at().path(), "").folder(), 1, Integer::sum));
    String noun = TextFolding.slug(dataset.head().nouns().entries());
    return folders.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("content/" + (noun.isEmpty() ? "entries" : noun))
        + "/";
  }
}
