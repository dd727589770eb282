package org.leaven.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the letters of a font say, by its map to Unicode (ISO 32000-1, 9.10.3). */
final class Meanings {
  private Meanings() {}

  static Map<Integer, String> of(ObjectTable objects, Value font) {
    Map<Integer, String> meanings = new HashMap<>();
    Scanner scanner = new Scanner(objects.content(objects.get(font, "ToUnicode")), 0);
    List<Value> operands = new ArrayList<>();
    while (scanner.hasNext()) {
      Value value = scanner.next();
      if (value instanceof Value.Word word) {
        if (word.word().equals("endbfchar")) {
          for (int i = 0; i + 1 < operands.size(); i += 2) {
            pair(operands.get(i), operands.get(i + 1), meanings);
          }
        }
        operands.clear();
      } else {
        operands.add(value);
      }
    }
    return meanings;
  }

  private static void pair(Value code, Value meaning, Map<Integer, String> meanings) {
    if (code instanceof Value.Text from && meaning instanceof Value.Text to) {
      int number = (from.bytes()[0] & 0xFF) << 8 | (from.bytes()[1] & 0xFF);
      meanings.put(number, new String(to.bytes(), StandardCharsets.UTF_16BE));
    }
  }
}
