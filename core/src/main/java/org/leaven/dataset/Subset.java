package org.leaven.dataset;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * A part of a knowledge base to be built: some topics, entries with some facet terms, texts for an
 * audience.
 *
 * @param topics ids; none for all topics
 * @param terms the ids of terms by that of their facet; an entry must have one of each facet
 * @param audience the readers whose blocks pages show; empty for none
 */
public record Subset(
    SortedSet<String> topics, SortedMap<String, SortedSet<String>> terms, String audience) {
  /** The whole knowledge base. */
  public static final Subset ALL = new Subset(new TreeSet<>(), new TreeMap<>(), "");

  private static final Pattern WORD = Pattern.compile("[^\\s,:=]+");

  public Subset {
    topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /**
   * Parses a subset as {@link #toString} writes it: {@code topics=gout facets=equipment:towel}.
   *
   * @throws IllegalArgumentException with a message for the user when it is not of this form
   */
  public static Subset parse(String text) {
    SortedSet<String> topics = new TreeSet<>();
    SortedMap<String, SortedSet<String>> terms = new TreeMap<>();
    String audience = "";
    for (String part : text.strip().split("\\s+", -1)) {
      String key = part.substring(0, part.indexOf('=') + 1);
      for (String value : part.substring(key.length()).split(",", -1)) {
        String[] pair = value.split(":", 2);
        if (key.equals("topics=") && isWord(value)) {
          topics.add(value);
        } else if (key.equals("facets=")
            && pair.length == 2
            && isWord(pair[0])
            && isWord(pair[1])) {
          terms.computeIfAbsent(pair[0], facet -> new TreeSet<>()).add(pair[1]);
        } else if (key.equals("audience=") && isWord(value)) {
          if (!audience.isEmpty() && !audience.equals(value)) {
            throw new IllegalArgumentException("\"audience=" + value + "\": name one audience");
          }
          audience = value;
        } else if (!part.isEmpty()) {
          throw new IllegalArgumentException(
              "\"" + part + "\": write topics=ID,… or facets=FACET:TERM,… or audience=NAME");
        }
      }
    }
    return new Subset(topics, terms, audience);
  }

  private static boolean isWord(String value) {
    return WORD.matcher(value).matches();
  }

  /** Whether nothing is left out of the dataset. */
  public boolean isWhole() {
    return topics.isEmpty() && terms.isEmpty();
  }

  /** Whether a topic is not left out for its id. */
  public boolean hasTopic(String id) {
    return topics.isEmpty() || topics.contains(id);
  }

  /** Reports ids that the dataset does not have: {@code unknown-topic} and the like. */
  void check(Dataset dataset, Problems problems) {
    Position at = Position.startOf(dataset.head().at().path());
    String owner = " in \"--only\"";
    for (String topic : topics) {
      dataset
          .head()
          .topics()
          .checkReference(new Located<>(topic, at), ProblemCode.UNKNOWN_TOPIC, owner, problems);
    }
    terms.forEach(
        (id, values) -> {
          Located<String> facet = new Located<>(id, at);
          dataset.head().facets().checkReference(facet, ProblemCode.UNKNOWN_FACET, owner, problems);
          for (String value : values) {
            Located<String> term = new Located<>(value, at);
            dataset
                .head()
                .facets()
                .find(id)
                .ifPresent(
                    own ->
                        own.terms()
                            .checkReference(term, ProblemCode.UNKNOWN_TERM, owner, problems));
          }
        });
  }

  @Override
  public String toString() {
    Stream<String> facets =
        terms.entrySet().stream()
            .flatMap(facet -> facet.getValue().stream().map(term -> facet.getKey() + ":" + term));
    return Stream.of(
            "topics=" + String.join(",", topics),
            "facets=" + facets.collect(Collectors.joining(",")),
            "audience=" + audience)
        .filter(part -> !part.endsWith("="))
        .collect(Collectors.joining(" "));
  }
}
