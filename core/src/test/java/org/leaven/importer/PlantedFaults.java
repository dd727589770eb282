package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.source.problem.ProblemCode;

/**
 * Made-up records with faults planted among them, in one of three notations, and what must be
 * found. The first records are without fault, and it is mostly they who are referred to.
 */
final class PlantedFaults {
  static final int RECORDS = Integer.getInteger("leaven.records", 2_000);
  static final int FAULTS = 300;
  private static final int SAFE = 200;
  private static final int DOUBLED = 3;

  /** How records are written. */
  enum Notation {
    JSON,
    YAML,
    CSV
  }

  private final Notation notation;
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> expected = new TreeSet<>();
  private final Set<Integer> faulty = new HashSet<>();
  private final Map<Integer, Integer> references = new LinkedHashMap<>();
  private int line = 1;

  PlantedFaults(Notation notation, long seed) {
    this.notation = notation;
    this.random = new Random(seed);
    List<Integer> places = new ArrayList<>();
    while (places.size() < FAULTS) {
      int place = SAFE + random.nextInt(RECORDS - SAFE);
      if (faulty.add(place)) {
        places.add(place);
      }
    }
    open();
    for (int i = 0; i < RECORDS; i++) {
      record(i, places.indexOf(i));
    }
    text.append(notation == Notation.JSON ? "]}\n" : "");
  }

  String text() {
    return text.toString();
  }

  /** Lines and codes of all that is wrong. */
  Set<String> expected() {
    return expected;
  }

  /** Records without a fault that refer to one with a fault. */
  int skipped() {
    return (int)
        references.entrySet().stream()
            .filter(own -> !faulty.contains(own.getKey()) && faulty.contains(own.getValue()))
            .count();
  }

  private void open() {
    if (notation == Notation.JSON) {
      line("{\"data\": [");
    } else if (notation == Notation.CSV) {
      line("code,title,mark,why,similar,grams");
    }
  }

  private void record(int i, int fault) {
    Map<String, String> fields = new LinkedHashMap<>();
    boolean risky = i % 500 == 7;
    int other = risky ? random.nextInt(RECORDS) : random.nextInt(SAFE);
    // nobody refers to itself by accident, not even under the name of which there are doubles
    other = other == i || other == DOUBLED ? 0 : other;
    if (i >= SAFE) {
      references.put(i, other);
    }
    fields.put("code", code(i));
    fields.put("title", title(i));
    fields.put("mark", i % 3 == 0 ? "+" : "-");
    fields.put("why", "It is sour: number " + i + ", \"very\" sour");
    fields.put("similar", i < SAFE ? title((i + 1) % SAFE) : title(other));
    fields.put("grams", String.valueOf(10 + i % 90));
    if (fault < 0) {
      write(fields, "", i);
    } else {
      plant(fields, fault % 6, i);
    }
  }

  private void plant(Map<String, String> fields, int kind, int i) {
    switch (kind) {
      case 0 -> spoil(fields, i, "similar", "Sauce 4711", ProblemCode.UNKNOWN_ENTRY);
      case 1 -> spoil(fields, i, "code", code(DOUBLED), ProblemCode.DUPLICATE_ID);
      case 2 -> spoil(fields, i, "why", " ", ProblemCode.BLANK_TEXT);
      case 3 -> spoil(fields, i, "similar", title(i), ProblemCode.SELF_RELATION);
      case 4 -> spoil(fields, i, "mark", "?", ProblemCode.BAD_VALUE);
      default -> {
        expect(notation == Notation.CSV ? "" : "title", ProblemCode.UNKNOWN_KEY, fields);
        write(fields, "title", i);
      }
    }
  }

  private void spoil(
      Map<String, String> fields, int i, String field, String value, ProblemCode code) {
    fields.put(field, value);
    expect(field, code, fields);
    write(fields, "", i);
  }

  private void expect(String field, ProblemCode code, Map<String, String> fields) {
    int below = List.copyOf(fields.keySet()).indexOf(field);
    boolean row = field.isEmpty();
    int place =
        switch (notation) {
          case JSON -> line + 1 + below;
          case YAML -> line + below;
          case CSV -> line;
        };
    expected.add(place + " " + (row ? ProblemCode.SYNTAX : code).id());
  }

  /** Writes a record, with one field's name misspelt, or a cell too many in its row. */
  private void write(Map<String, String> fields, String misspelt, int i) {
    if (notation == Notation.CSV) {
      List<String> cells = fields.values().stream().map(PlantedFaults::cell).toList();
      line(String.join(",", cells) + (misspelt.isEmpty() ? "" : ",more"));
      return;
    }
    boolean json = notation == Notation.JSON;
    if (json) {
      line("  {");
    }
    String start = json ? "    " : "- ";
    int left = fields.size();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      left--;
      String key = field.getKey().equals(misspelt) ? misspelt + "e" : field.getKey();
      String value = field.getKey().equals("grams") ? field.getValue() : quoted(field.getValue());
      String written = json ? quoted(key) + ": " + value : key + ": " + value;
      line(start + written + (json && left > 0 ? "," : ""));
      start = json ? start : "  ";
    }
    if (json) {
      line(i == RECORDS - 1 ? "  }" : "  },");
    }
  }

  private void line(String content) {
    text.append(content).append('\n');
    line++;
  }

  private static String code(int i) {
    return String.format(Locale.ROOT, "food-%05d", i);
  }

  private static String title(int i) {
    return "Dish " + i + (i % 7 == 0 ? " à la crème" : "");
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\\\"") + '"';
  }

  private static String cell(String value) {
    return value.matches("[\\w ]+") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
