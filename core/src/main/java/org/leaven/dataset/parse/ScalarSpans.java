package org.leaven.dataset.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Finds where single values and keys stand in a YAML or JSON file, as written: with their quotes,
 * and without the comments around them.
 */
public final class ScalarSpans {
  private static final Pattern JSON_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  private final LineIndex lines;
  private final List<Span> spans;

  /** A part of the file's text. */
  public record Span(int start, int end) {}

  private ScalarSpans(LineIndex lines, List<Span> spans) {
    this.lines = lines;
    this.spans = List.copyOf(spans);
  }

  /** The values of a file, which has no syntax errors. */
  public static ScalarSpans of(SourceFile file) {
    LineIndex lines = new LineIndex(file);
    boolean isJson = file.path().toLowerCase(Locale.ROOT).endsWith(".json");
    return new ScalarSpans(lines, isJson ? ofJson(file.text()) : ofYaml(file.text(), lines));
  }

  private static List<Span> ofJson(String text) {
    return JSON_TEXT
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .toList();
  }

  private static List<Span> ofYaml(String text, LineIndex lines) {
    LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
    List<Span> spans = new ArrayList<>();
    ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof ScalarEvent) {
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        int end = event.getEndMark().map(Mark::getIndex).orElse(start);
        spans.add(new Span(lines.offset(start), lines.offset(end)));
      }
    }
    return spans;
  }

  /** In the order of the file. */
  public List<Span> spans() {
    return spans;
  }

  /** The offset of a position in UTF-16 code units. */
  public int offset(Position at) {
    return lines.offset(at);
  }
}
