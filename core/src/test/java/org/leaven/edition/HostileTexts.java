package org.leaven.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leaven.source.Json;

/**
 * Writes a knowledge base whose text fields look like tags, references, comments, scripts and
 * Markdown, and knows of each field what a reader must see.
 */
final class HostileTexts {
  private static final String LETTERS = "abcdefghijklmnoprstuvwxy";

  /** Texts of names and labels, in which nothing is Markdown; {@code §} is a mark of its own. */
  static final String[] NAMES = {
    "§",
    "<§>",
    "<§ and >6",
    "<b>§</b>",
    "<!-- § -->",
    "&lt;§&gt;",
    "&amp;§",
    "A & §",
    "\"§\"",
    "'§'",
    "`§`",
    "*§*",
    "[§]",
    "[[§]]",
    "[§](x)",
    "]]>§",
    "</script>§",
    "${§}",
    "<#if §>",
    "{{§}}",
    "\\§",
    "😀§",
    "é§",
    "שלום §",
    "ελ§",
    "привет§",
    "| § |",
    "<§",
    "$1§",
    "%§%",
    "§ > 5 < 7",
  };

  /** Pieces of Markdown, and behind an arrow what they say where that is something else. */
  static final String[] PIECES = {
    "§",
    ">§",
    "<§>",
    "</§>",
    "<§ x=\"1\">",
    "<!-- § -->",
    "<!§>",
    "<?§ x?>",
    "<![CDATA[§]]>",
    "a<b>§</b>",
    "<script>§</script>",
    "<style>§</style>",
    "<p>§</p>",
    "<br>§",
    "</td>§",
    "<svg>§",
    "<textarea>§</textarea>",
    "<title>§</title>",
    "<img alt=\"§\">",
    "<template>§</template>",
    "<HR§ and >60 at",
    "5<§ and >6",
    "x < § > y",
    "<3 §",
    "&lt;§&gt;→<§>",
    "&amp;lt;§→&lt;§",
    "&§;",
    "&copy§",
    "AT&T§",
    "&#64;§→@§",
    "&nope;§",
    "*§*→§",
    "**§**→§",
    "_§_→§",
    "~~§~~→§",
    "`§`→§",
    "`<§>`→<§>",
    "`&lt;§`→&lt;§",
    "`` a`§ ``→a`§",
    "\\*§\\*→*§*",
    "\\<§>→<§>",
    "[§](https://example.org/x)→§",
    "[<§>](https://example.org/x)→<§>",
    "[§]",
    "[§][x]",
    "<https://example.org/§>→https://example.org/§",
    "<§@example.org>→§@example.org",
    "[[e1|§]]→§",
    "[[e1|<§>]]→<§>",
    "[^§]",
    "😀§",
    "👩‍🔧§",
    "«§»",
    "“§”",
    "שלום §",
    "ελ§",
    "привет§",
    "é§",
    "# §",
    "- §",
    "> §",
    "1. §",
    "+ §",
    "::: §",
    ":::verdicts topic=t1 §",
    "!!! note \"§\"",
    "??? §",
    "§ |",
    "| § |",
    "${§}",
    "<#if §>",
    "<@x.§/>",
    "{{§}}",
    "\"§\"",
    "'§'",
    "\\\\§→\\§",
    "$1§",
    "]]>§",
    "-->§",
    "</script>§",
    "%§%",
    "a_§_b",
    "a*§*b→a§b",
    "2 > § & 3 < §",
  };

  /** What may only stand at the end, since it would take what follows into itself. */
  static final String[] ENDS = {
    "", "", "<§", "<!-- §", "<§ x=\"", "&§", "`§", "*§", "[§", "[[§", "![§", "§\\", "~~§", "</§",
    "<§ <b", "&#x§",
  };

  /** What may only stand where a text can have several lines. */
  private static final String[] LINES = {
    "§\n===→§ ===",
    "§\n---→§ ---",
    "|§|\n|--|→|§| |--|",
    "§\n\n§→§ §",
    "§  \n§→§ §",
    ":::verdicts topic=t1\n§\n:::→:::verdicts topic=t1 § :::",
    "!!! note\n    §→!!! note §",
    "> §\n> §→> § > §",
    "- §\n- §→- § - §",
    "```\n§\n```→§",
    "<div>\n§\n</div>→<div> § </div>",
  };

  private final Random random;
  private final List<Field> fields = new ArrayList<>();
  private int marks;

  /**
   * A text field.
   *
   * @param shown what a reader must see of it
   * @param marks letters that stand in this field alone
   */
  record Field(String where, String shown, List<String> marks) {}

  HostileTexts(long seed) {
    this.random = new Random(seed);
  }

  List<Field> fields() {
    return fields;
  }

  private String mark() {
    int number = marks++;
    StringBuilder mark = new StringBuilder("zq");
    for (int i = 0; i < 3; i++) {
      mark.append(LETTERS.charAt(number % LETTERS.length()));
      number /= LETTERS.length();
    }
    return mark.append('q').toString();
  }

  private String any(String... pieces) {
    return pieces[random.nextInt(pieces.length)];
  }

  private String name(String where) {
    String mark = mark();
    String name = "Nm " + any(NAMES).replace("§", mark);
    fields.add(new Field(where, name, List.of(mark)));
    return name;
  }

  private String text(String where) {
    List<String> pieces = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      pieces.add(any(PIECES));
    }
    if (random.nextInt(3) == 0) {
      pieces.add(any(LINES));
    }
    pieces.add(any(ENDS));
    pieces.removeIf(String::isEmpty);
    return text(where, pieces);
  }

  /** Joins pieces, each with a mark of its own, and notes what they say. */
  private String text(String where, List<String> pieces) {
    List<String> own = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    for (String piece : pieces) {
      own.add(mark());
      String[] both = piece.replace("§", own.get(own.size() - 1)).split("→", 2);
      String gap = text.isEmpty() ? "" : both[0].contains("\n") ? "\n\n" : " ";
      text.append(gap).append(both[0]);
      shown.append(gap).append(both[both.length - 1]);
    }
    fields.add(new Field(where, shown.toString(), own));
    return text.toString();
  }

  private List<String> names(String where) {
    return List.of(name(where + " 1"), name(where + " 2"));
  }

  /** Writes the files; gives their folder. */
  Path write(Path folder) throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(content.resolve("things"));
    Files.writeString(content.resolve("kb.json"), Json.pretty(head()));
    for (int i = 1; i <= 4; i++) {
      Path file = content.resolve("things/e" + i + ".json");
      Files.writeString(file, Json.pretty(entry("e" + i, i < 4 ? "e" + (i + 1) : "e1")));
    }
    Files.writeString(content.resolve("things/e1.md"), page("e1.md", ""));
    Files.writeString(
        content.resolve("about.md"), page("about.md", "title=" + name("about") + "\n"));
    return folder;
  }

  private String page(String where, String keys) {
    List<String> pieces = new ArrayList<>(List.of("Pg §"));
    for (int i = 0; i < 6; i++) {
      pieces.add(any(PIECES));
    }
    return keys + "type=page\nstatus=published\n~~~~~~\n\n" + text(where, pieces) + "\n";
  }

  private Map<String, Object> head() {
    return Map.of(
        "id", "odd",
        "title", name("title"),
        "tagline", name("tagline"),
        "nouns", Map.of("entry", "thing", "entries", "things"),
        "verdicts",
            Map.of(
                "good", Map.of("label", name("good"), "polarity", "positive"),
                "bad", Map.of("label", name("bad"), "polarity", "negative")),
        "topics", Map.of("t1", topic("t1"), "t2", topic("t2")),
        "facets", Map.of("f", Map.of("label", name("facet"), "terms", Map.of("x", name("term")))),
        "glossary", Map.of(name("glossary"), text("meaning")),
        "theme", Map.of("footer", text("footer")),
        "sources", Map.of("s", Map.of("label", name("source"), "note", text("source note"))));
  }

  private Map<String, Object> topic(String id) {
    return Map.of(
        "label", name(id),
        "aliases", names(id + " alias"),
        "summary", text(id + " summary"),
        "reasons", Map.of("good", text(id + " good"), "bad", text(id + " bad")));
  }

  private Map<String, Object> entry(String id, String other) {
    return Map.of(
        "name", name(id),
        "aliases", names(id + " alias"),
        "summary", text(id + " summary"),
        "steps", List.of(text(id + " step 1"), Map.of("text", text(id + " step 2"), "hold", "3 s")),
        "adaptations", List.of(text(id + " adaptation")),
        "facets", Map.of("f", List.of("x")),
        "see-also", Map.of("entry", other, "note", text(id + " relation")),
        "source", "s:1",
        "verdicts", Map.of("t1", verdict(id + " t1"), "t2", verdict(id + " t2")));
  }

  private Map<String, Object> verdict(String where) {
    return Map.of(
        "verdict",
        random.nextBoolean() ? "good" : "bad",
        "reason",
        text(where + " reason"),
        "note",
        text(where + " note"),
        random.nextBoolean() ? "if" : "only-if",
        text(where + " condition"),
        "source",
        "s:2",
        "updated",
        "2024-01-0" + (1 + random.nextInt(9)));
  }
}
