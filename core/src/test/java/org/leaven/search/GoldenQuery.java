package org.leaven.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;

/**
 * What a reader types and what must come first.
 *
 * @param first id of an entry, path of another page, or {@code absent}
 * @param near what else must be among the first three
 * @param verdicts of the first result, in the order shown; may be empty
 */
public record GoldenQuery(
    String id, String text, String first, List<String> near, String verdicts) {
  private static final String ABSENT = "absent";

  /** The queries of {@code queries.csv} and {@code golden.csv}. */
  public static List<GoldenQuery> all() {
    List<GoldenQuery> all = new ArrayList<>();
    for (String file : List.of("/search/queries.csv", "/search/golden.csv")) {
      try (InputStream in = GoldenQuery.class.getResourceAsStream(file)) {
        String text =
            new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        text.lines()
            .skip(1)
            .filter(line -> !line.startsWith("#"))
            .map(GoldenQuery::of)
            .forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static GoldenQuery of(String line) {
    String[] cells = line.split(",", -1);
    String near = cells.length > 3 ? cells[3] : "";
    List<String> others = Stream.of(near.split(" ", -1)).filter(id -> !id.isEmpty()).toList();
    String first = cells[2].substring(cells[2].lastIndexOf(' ') + 1);
    return new GoldenQuery(cells[0], cells[1], first, others, cells.length > 4 ? cells[4] : "");
  }

  boolean isAbsent() {
    return first.equals(ABSENT);
  }

  /** The names of each entry and topic with the page they lead to. */
  public static List<GoldenQuery> names(KnowledgeBase base) {
    List<GoldenQuery> names = new ArrayList<>();
    for (Entry entry : base.entries()) {
      Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
          .forEach(name -> names.add(new GoldenQuery("", name, entry.id(), List.of(), "")));
    }
    for (Topic topic : base.head().topics()) {
      Stream.concat(Stream.of(topic.label()), topic.aliases().stream())
          .forEach(
              name ->
                  names.add(
                      new GoldenQuery("", name, "topics/" + topic.id() + ".html", List.of(), "")));
    }
    return names;
  }

  /** A letter left out, changed for its neighbour, replaced, put in: at each place. */
  public static List<String> typos(String name) {
    List<String> typos = new ArrayList<>();
    for (int at = 0; at < name.length(); at++) {
      String before = name.substring(0, at);
      String here = name.substring(at, at + 1);
      String after = name.substring(at + 1);
      typos.add(before + after);
      typos.add(before + "x" + after);
      typos.add(before + "q" + here + after);
      if (!after.isEmpty()) {
        typos.add(before + after.charAt(0) + here + after.substring(1));
      }
    }
    typos.removeIf(typo -> typo.equals(name) || typo.isBlank());
    return typos;
  }
}
