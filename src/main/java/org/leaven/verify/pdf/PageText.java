package org.leaven.verify.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the marked contents of a page say, by their numbers (ISO 32000-1, 14.6 and 14.9.4). */
final class PageText {
  private final ObjectTable objects;
  private final Map<String, Map<Integer, String>> fonts = new HashMap<>();
  private final Map<Integer, StringBuilder> texts = new HashMap<>();
  private final Deque<Marked> open = new ArrayDeque<>();
  private Map<Integer, String> font = Map.of();

  /**
   * A piece of marked content.
   *
   * @param number its own or that of what it lies in; -1 for none
   * @param isSaid whether a text stands for its letters
   */
  private record Marked(int number, boolean isSaid) {}

  private PageText(ObjectTable objects) {
    this.objects = objects;
  }

  /** Reads a page. */
  static Map<Integer, String> of(ObjectTable objects, Value page) {
    PageText text = new PageText(objects);
    if (objects.get(page, "Resources", "Font") instanceof Value.Dictionary fonts) {
      fonts.entries().forEach((name, font) -> text.fonts.put(name, Meanings.of(objects, font)));
    }
    text.read(objects.content(objects.get(page, "Contents")));
    Map<Integer, String> said = new HashMap<>();
    text.texts.forEach((number, words) -> said.put(number, words.toString()));
    return said;
  }

  private void read(byte[] content) {
    Scanner scanner = new Scanner(content, 0);
    List<Value> operands = new ArrayList<>();
    while (scanner.hasNext()) {
      Value value = scanner.next();
      if (value instanceof Value.Word operator) {
        run(operator.word(), operands);
        operands.clear();
      } else {
        operands.add(value);
      }
    }
  }

  private void run(String operator, List<Value> operands) {
    switch (operator) {
      case "Tf" -> font = fonts.getOrDefault(objects.name(operands.get(0)), Map.of());
      case "BDC" -> begin(operands.get(1));
      case "BMC" -> open.push(new Marked(-1, true));
      case "EMC" -> open.pop();
      case "Tj" -> show(operands.get(0));
      case "TJ" -> objects.list(operands.get(0)).forEach(this::show);
      default -> {}
    }
  }

  private void begin(Value properties) {
    Marked around = open.isEmpty() ? new Marked(-1, false) : open.peek();
    Value id = objects.get(properties, "MCID");
    int number = id.equals(Value.NOTHING) ? around.number() : objects.integer(id);
    Value said = objects.get(properties, "ActualText");
    boolean isNew = !said.equals(Value.NOTHING) && !around.isSaid();
    open.push(new Marked(number, around.isSaid() || isNew));
    if (isNew) {
      add(number, objects.said(said));
    }
  }

  private void add(int number, String text) {
    texts.computeIfAbsent(number, each -> new StringBuilder()).append(text);
  }

  private void show(Value value) {
    Marked around = open.isEmpty() ? new Marked(-1, false) : open.peek();
    if (value instanceof Value.Text text && !around.isSaid()) {
      for (int i = 0; i + 1 < text.bytes().length; i += 2) {
        int code = (text.bytes()[i] & 0xFF) << 8 | (text.bytes()[i + 1] & 0xFF);
        add(around.number(), font.getOrDefault(code, "\uFFFD"));
      }
    }
  }
}
