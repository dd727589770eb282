package org.leaven.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.leaven.source.text.TextFolding;

/** The sentences of a piece of a page, and whether one of them says something. */
record Sentences(List<String> texts) {
  private static final Set<String> DENIALS =
      Set.of("no", "not", "never", "none", "neither", "nor", "without", "cannot");

  /**
   * Those of blocks of text, in order. An item of a list is read with the sentence that leads to
   * the list.
   */
  static Sentences of(List<Element> blocks) {
    List<String> texts = new ArrayList<>();
    for (Element block : blocks) {
      List<String> own = split(block.text());
      String lead = lead(block);
      own.forEach(sentence -> texts.add(lead + sentence));
    }
    return new Sentences(List.copyOf(texts));
  }

  private static String lead(Element block) {
    Element list = block.parent();
    Element before = list == null ? null : list.previousElementSibling();
    if (!block.nameIs("li") || before == null || !before.nameIs("p")) {
      return "";
    }
    List<String> sentences = split(before.text());
    return sentences.get(sentences.size() - 1) + " ";
  }

  private static List<String> split(String text) {
    return Arrays.asList(text.split("(?<=[.!?])\\s+", -1));
  }

  /** Whether one sentence holds all the words and denies nothing that they do not deny. */
  boolean say(String expected) {
    List<String> words = Arrays.asList(expected.split(" ", -1));
    return texts.stream().map(Sentences::words).anyMatch(sentence -> says(sentence, words));
  }

  private static boolean says(Set<String> sentence, List<String> words) {
    boolean denies =
        sentence.stream().anyMatch(word -> DENIALS.contains(word) && !words.contains(word));
    return !denies && words.stream().allMatch(word -> holds(sentence, word));
  }

  private static boolean holds(Set<String> sentence, String word) {
    return word.startsWith("!") ? !sentence.contains(word.substring(1)) : sentence.contains(word);
  }

  private static Set<String> words(String sentence) {
    return Set.copyOf(Arrays.asList(TextFolding.words(sentence).split(" ", -1)));
  }
}
