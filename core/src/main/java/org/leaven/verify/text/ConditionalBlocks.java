package org.leaven.verify.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.knowledge.KnowledgeBase;

/** Removes from a Markdown text the {@code :::only} blocks that are not for the part built. */
final class ConditionalBlocks {
  private static final Pattern ONLY = Pattern.compile(":::\\s*only\\s+(\\w+)=(\\S+)\\s*");

  private ConditionalBlocks() {}

  static String shown(String text, KnowledgeBase base) {
    if (!text.contains(":::")) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    Deque<Boolean> around = new ArrayDeque<>();
    boolean isShown = true;
    for (String line : text.split("\n", -1)) {
      Matcher only = ONLY.matcher(line);
      boolean isEnd = line.strip().equals(":::") && !around.isEmpty();
      if (only.matches()) {
        around.push(isShown);
        isShown &= fits(only.group(1), List.of(only.group(2).split(",", -1)), base);
      } else if (!isEnd && line.startsWith(":::")) {
        around.push(isShown);
      } else if (isEnd) {
        isShown = around.pop();
      } else if (isShown) {
        shown.append(line);
      }
      shown.append('\n');
    }
    return shown.toString();
  }

  private static boolean fits(String key, List<String> names, KnowledgeBase base) {
    return key.equals("topics")
        ? names.stream().anyMatch(id -> base.topic(id).isPresent())
        : names.contains(base.gaps().leftOut().subset().audience());
  }
}
