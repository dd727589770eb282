package org.leaven.edition.epub;

import java.util.ArrayList;
import java.util.List;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.KnowledgeBase;

/** Draws the cover as SVG: title and tagline, with the marks of a good and a bad verdict. */
final class EpubCover {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 2400;
  private static final int MAX_LINES = 6;
  private static final String BACKGROUND = "#1f4f6b";

  private EpubCover() {}

  static String svg(KnowledgeBase.Head head) {
    String accent = head.theme().accent();
    String background = accent.matches("#[0-9A-Fa-f]{6}") ? accent : BACKGROUND;
    StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"2400\"");
    svg.append(" viewBox=\"0 0 1600 2400\">\n");
    svg.append(rectangle(0, HEIGHT, background)).append(rectangle(HEIGHT - 560, 560, "#fbfaf6"));
    svg.append(mark("#0a5540", 520, "M10 .5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z"));
    svg.append(mark("#fbfaf6", 520, "M8.7 14.6 4.6 10.5l1.7-1.7 2.4 2.4 5.1-5.7 1.800 1.600z"));
    svg.append(
        mark(
            "#8a2312",
            860,
            "M6.100.5h7.800l5.600 5.600v7.800l-5.600 5.600H6.100L.5 13.900V6.100z"));
    svg.append(mark("#fbfaf6", 860, "M4.800 8.700v2.600h10.400V8.700z"));
    int y = 620;
    for (String line : lines(head.title(), 13)) {
      svg.append(text(line, y, 150, "700"));
      y += 180;
    }
    y += 60;
    for (String line : lines(head.tagline(), 32)) {
      svg.append(text(line, y, 68, "400"));
      y += 96;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String rectangle(int y, int height, String color) {
    return String.join(
        "",
        "<rect x=\"0\" y=\"" + y + "\" width=\"" + WIDTH + "\" height=\"" + height,
        "\" fill=\"" + color + "\"/>\n");
  }

  private static String mark(String color, int x, String path) {
    return String.join(
        "",
        "<path transform=\"translate(" + x + " 2010) scale(13)\" fill=\"" + color,
        "\" d=\"" + path + "\"/>\n");
  }

  private static String text(String line, int y, int size, String weight) {
    return String.join(
        "",
        "<text x=\"800\" y=\"" + y + "\" font-size=\"" + size + "\" font-weight=\"" + weight,
        "\" font-family=\"serif\" text-anchor=\"middle\" fill=\"#ffffff\">",
        XmlWriter.escaped(line),
        "</text>\n");
  }

  /** Wraps a text at about so many characters; one that does not fit ends in an ellipsis. */
  private static List<String> lines(String text, int characters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + word.length() >= characters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() > MAX_LINES) {
      lines.subList(MAX_LINES, lines.size()).clear();
      lines.set(MAX_LINES - 1, lines.get(MAX_LINES - 1) + " …");
    }
    return lines;
  }
}
