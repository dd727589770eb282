package org.leaven.edition.pdf.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.leaven.edition.picture.HexColour;
import org.leaven.source.ProgramFile;

/** The styles of elements in the PDF, as {@code paper.css} defines them. */
public final class PaperStyles {
  public static final double LEADING = 1.42;

  /** What text must have on its ground (WCAG 2.2, 1.4.3). */
  private static final double LEAST_CONTRAST = 4.5;

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Map<String, String> COLORS = new HashMap<>();
  private static final List<Rule> RULES = rules();
  public static final int SOFT = color("soft");
  public static final int LINE = color("line");
  public static final int MOVEMENT = color("movement");

  private final int accent;
  private volatile Found last = new Found(new Element("none"), Map.of());

  /** The styles of the element that was asked for last; layout asks for each several times. */
  private record Found(Element element, Map<String, String> styles) {}

  private record Rule(Evaluator selector, Map<String, String> declarations) {}

  /**
   * Styles with an accent.
   *
   * @param accent {@code #RGB} or {@code #RRGGBB}; empty for the theme's own
   */
  public PaperStyles(String accent) {
    this.accent = color(accent.isEmpty() ? "theme" : accent);
  }

  private static List<Rule> rules() {
    try {
      String css =
          ProgramFile.text(PaperStyles.class, "paper.css").replaceAll("(?s)/\\*.*?\\*/", "");
      List<Rule> rules = new ArrayList<>();
      for (Matcher rule = RULE.matcher(css); rule.find(); ) {
        Map<String, String> declarations = new HashMap<>();
        for (String each : rule.group(2).split(";", -1)) {
          String[] sides = each.split(":", 2);
          declarations.put(sides[0].strip(), sides[sides.length - 1].strip());
        }
        String selector = rule.group(1).strip();
        if (selector.equals("@colors")) {
          COLORS.putAll(declarations);
        } else {
          rules.add(new Rule(QueryParser.parse(selector), declarations));
        }
      }
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What holds for an element, by property. */
  Map<String, String> of(Element element) {
    Found found = last;
    if (!found.element().equals(element)) { // equal is the same one
      Map<String, String> all = new HashMap<>();
      for (Rule rule : RULES) {
        if (element.is(rule.selector())) {
          all.putAll(rule.declarations());
        }
      }
      found = new Found(element, all);
      last = found;
    }
    return found.styles();
  }

  /** The letters of an element that stands inside others with these. */
  public TextStyle text(Element element, TextStyle around) {
    Map<String, String> own = of(element);
    TextStyle style = around;
    if (own.containsKey("font")) {
      style = style.in(TextStyle.Face.valueOf(value(own, "font").toUpperCase(Locale.ROOT)));
    }
    String size = value(own, "size");
    double points = size.endsWith("%") ? style.size() * number(size) / 100 : number(size);
    int color = own.containsKey("color") ? color(value(own, "color"), element) : style.color();
    double rise = own.containsKey("rise") ? number(value(own, "rise")) : style.rise();
    return new TextStyle(style.face(), size.isEmpty() ? style.size() : points, color, rise);
  }

  /** What is around a block. */
  public BlockStyle block(Element element) {
    Map<String, String> own = of(element);
    List<Double> padding =
        own.containsKey("padding") ? numbers(own, "padding") : BlockStyle.PLAIN.padding();
    String keep = value(own, "keep");
    return new BlockStyle(
        number(value(own, "before")),
        number(value(own, "after")),
        padding,
        color(value(own, "ground"), element),
        color(value(own, "bar"), element),
        BlockStyle.NONE,
        keep.equals("whole"),
        keep.equals("next"));
  }

  public boolean isHidden(Element element) {
    return value(of(element), "display").equals("none");
  }

  public boolean hasMarkers(Element list) {
    return !value(of(list), "marker").equals("none");
  }

  /** Whether the items of a list follow one another in the same lines. */
  public boolean isRun(Element list) {
    return value(of(list), "run").equals("inline");
  }

  /** Widths of columns for the parts of an element; empty when they stand one below the other. */
  public List<Double> columns(Element element) {
    return numbers(of(element), "columns");
  }

  /** The room between columns. */
  public double gap(Element element) {
    return number(value(of(element), "gap"));
  }

  /** From line to line, as a multiple of the size of letters. */
  public double leading(Element element) {
    Map<String, String> own = of(element);
    return own.containsKey("leading") ? number(value(own, "leading")) : LEADING;
  }

  private static String value(Map<String, String> own, String property) {
    return own.getOrDefault(property, "");
  }

  private static double number(String written) {
    return written.isEmpty() ? 0 : Double.parseDouble(written.replace("%", ""));
  }

  private static List<Double> numbers(Map<String, String> own, String property) {
    String[] written = value(own, property).split(" ", -1);
    return own.containsKey(property)
        ? Arrays.stream(written).map(Double::valueOf).toList()
        : List.of();
  }

  public int accent() {
    return accent;
  }

  private int color(String name, Element element) {
    return switch (name) {
      case "" -> BlockStyle.NONE;
      case "accent" -> accent;
      case "link" -> link();
      default -> color(name.replace("polarity", polarity(element)));
    };
  }

  /** A colour by its name in the style sheet, or by its digits. */
  static int color(String name) {
    return HexColour.of(COLORS.getOrDefault(name, name));
  }

  /** The accent, as dark as text must be. */
  public int link() {
    int color = accent;
    while (1.05 / (light(color) + 0.05) < LEAST_CONTRAST) {
      color = darker(color, 16) | darker(color, 8) | darker(color, 0);
    }
    return color;
  }

  private static int darker(int rgb, int shift) {
    return (((rgb >> shift) & 0xFF) * 9 / 10) << shift;
  }

  private static double light(int rgb) {
    return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
  }

  private static double part(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }

  /** The colour of what speaks for or against. */
  public static int colorOfPolarity(Element element) {
    return color(polarity(element));
  }

  /** What the nearest element around says of for and against. */
  private static String polarity(Element element) {
    Element said = element.closest("[data-polarity]");
    String name = said == null ? "" : said.attr("data-polarity");
    return COLORS.containsKey(name) ? name : "none";
  }
}
