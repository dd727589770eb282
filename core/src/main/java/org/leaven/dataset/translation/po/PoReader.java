package org.leaven.dataset.translation.po;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads <a href="https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html">PO files</a>
 * without plural forms. Obsolete messages, behind {@code #~}, are left out.
 *
 * <p>Code: {@code syntax}.
 */
public final class PoReader {
  private static final Pattern LINE =
      Pattern.compile("(?:(msgctxt|msgid|msgstr)\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final Map<String, String> ESCAPES =
      Map.of("n", "\n", "t", "\t", "r", "\r", "\"", "\"", "\\", "\\");

  private final SourceFile file;
  private final Problems problems = new Problems();
  private final List<PoMessage> messages = new ArrayList<>();
  private final Map<String, StringBuilder> parts = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private String keyword = "";
  private String reference = "";
  private boolean isFuzzy;
  private int begin;

  private PoReader(SourceFile file) {
    this.file = file;
  }

  /** The messages of a file in their order, with its header. */
  public static Checked<List<PoMessage>> read(SourceFile file) {
    PoReader reader = new PoReader(file);
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i).strip(), i + 1);
    }
    reader.end();
    return reader.problems.with(List.copyOf(reader.messages));
  }

  private void line(String line, int number) {
    Matcher text = LINE.matcher(line);
    if (line.isEmpty()) {
      end();
    } else if (line.startsWith("#")) {
      comment(line);
    } else if (!text.matches() || (text.group(1) == null && keyword.isEmpty())) {
      report(number, "this is no line of a PO file", "write msgctxt, msgid or msgstr and \"…\"");
    } else {
      String begun = text.group(1);
      if (begun != null) {
        begin(begun, number);
      }
      parts.getOrDefault(keyword, new StringBuilder()).append(unescaped(text.group(2), number));
    }
  }

  private void comment(String line) {
    if (parts.containsKey("msgstr")) {
      end();
    }
    if (line.startsWith("#,")) {
      isFuzzy = List.of(line.substring(2).strip().split("\\s*,\\s*", -1)).contains("fuzzy");
    } else if (line.startsWith("#:")) {
      reference = line.substring(2).strip();
    }
  }

  private void begin(String begun, int number) {
    if (parts.containsKey("msgstr") && !begun.equals("msgstr")) {
      end();
    }
    if (parts.put(begun, new StringBuilder()) != null) {
      report(number, "a second \"" + begun + "\" of a message", "keep one");
    }
    begin = parts.size() == 1 ? number : begin;
    keyword = begun;
  }

  private String unescaped(String text, int number) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              String meant = ESCAPES.get(escape.group(1));
              if (meant == null) {
                String what = "unknown escape \"" + escape.group() + "\"";
                report(number, what, "write \"\\\\\" for a backslash");
              }
              return Matcher.quoteReplacement(meant == null ? "" : meant);
            });
  }

  private void end() {
    if (!parts.isEmpty()) {
      if (parts.containsKey("msgid") && parts.containsKey("msgstr")) {
        PoMessage message =
            new PoMessage(
                begin, reference, part("msgctxt"), part("msgid"), part("msgstr"), isFuzzy);
        Integer earlier = lines.put(message.context() + '\n' + message.id(), begin);
        if (earlier != null) {
          report(begin, "the message of line " + earlier + " again", "keep one");
        }
        messages.add(message);
      } else {
        String missing = parts.containsKey("msgid") ? "msgstr" : "msgid";
        report(begin, "a message without \"" + missing + "\"", "add it");
      }
      reference = "";
      isFuzzy = false;
    }
    parts.clear();
    keyword = "";
  }

  private String part(String name) {
    return parts.getOrDefault(name, new StringBuilder()).toString();
  }

  private void report(int number, String what, String cure) {
    problems.add(new Position(file.path(), number, 1), ProblemCode.SYNTAX, what, cure);
  }
}
