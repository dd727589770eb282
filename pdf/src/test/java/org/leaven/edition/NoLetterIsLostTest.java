package org.leaven.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;
import org.leaven.verify.Verification;
import org.leaven.verify.pdf.StructureTreeReader;

/**
 * Whatever a text field looks like, no letter of it is missing from any file that shows it: where
 * one word of it stands, all of it does.
 */
class NoLetterIsLostTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
  private static final MutableDataSet MARKDOWN =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(TablesExtension.create(), StrikethroughExtension.create()));

  @TempDir private Path folder;

  /** Texts of every file, each in the ways in which a reader of the file may see it. */
  private final Map<String, List<List<String>>> texts = new TreeMap<>();

  static LongStream seeds() {
    long first = Long.getLong("leaven.seed", 1);
    return LongStream.range(first, first + Integer.getInteger("leaven.rounds", 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whereOneWordOfATextStandsAllOfItDoes(long seed) throws IOException {
    HostileTexts hostile = new HostileTexts(seed);
    Path source = hostile.write(folder.resolve("source"));
    Files.writeString(source.resolve("jbake.properties"), "kb.markdown=true\n");
    Path site = folder.resolve("site");
    BuildOptions order =
        new BuildOptions(
            source, "https://example.org/", null, Edition.meant(List.of(Edition.ALL)), "");
    BuildReport report = new Build(order).run(site);
    assertEquals(List.of(), report.problems());
    read(site, folder.resolve("editions"));
    List<String> lost = new ArrayList<>();
    hostile.fields().forEach(field -> lost.addAll(lost(field)));
    assertEquals(List.of(), lost, "with seed " + seed);
    Verification.Outcome verified = new Verification(source).run(site, folder.resolve("editions"));
    assertEquals(List.of(), verified.findings(), "with seed " + seed);
  }

  private List<String> lost(HostileTexts.Field field) {
    List<String> lost = new ArrayList<>();
    String shown = plain(field.shown());
    int places = 0;
    for (Map.Entry<String, List<List<String>>> file : texts.entrySet()) {
      for (List<String> ways : file.getValue()) {
        String first = ways.get(0);
        places += field.marks().stream().anyMatch(first::contains) ? 1 : 0;
        if (ways.stream().noneMatch(text -> isWhole(text, shown, field.marks()))) {
          lost.add(
              "\n"
                  + file.getKey()
                  + ": "
                  + field.where()
                  + " \""
                  + shown
                  + "\" "
                  + field.marks().stream()
                      .filter(first::contains)
                      .map(mark -> around(first, mark))
                      .toList());
          break;
        }
      }
    }
    assertTrue(places > 3, field + " is in " + places + " texts");
    return lost;
  }

  private static String around(String text, String mark) {
    int at = text.indexOf(mark);
    return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 26));
  }

  private static boolean isWhole(String text, String shown, List<String> marks) {
    int times = count(text, shown);
    return marks.stream().allMatch(mark -> count(text, mark) == times * count(shown, mark));
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /** Without what stands for emphasis, in small letters, each run of white space as one space. */
  private static String plain(String text) {
    return text.replaceAll("[*_~`\\\\\u200d]", "")
        .replaceAll("[\\s\u00a0]+", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private void add(String file, String... ways) {
    List<String> all = Arrays.stream(ways).map(NoLetterIsLostTest::plain).toList();
    texts.computeIfAbsent(file, each -> new ArrayList<>()).add(all);
  }

  private void read(Path site, Path editions) throws IOException {
    for (String file : Trees.files(site, "")) {
      if (file.matches(".*\\.(html|js|json|csv|md|txt|xml|atom|webmanifest)")) {
        read(file, Files.readString(site.resolve(file)));
      }
    }
    read("single.html", Files.readString(editions.resolve("odd.html")));
    add(
        "pdf",
        StructureTreeReader.read(Files.readAllBytes(editions.resolve("odd.pdf"))).tree().text());
    try (ZipFile epub = new ZipFile(editions.resolve("odd.epub").toFile())) {
      for (ZipEntry entry :
          epub.stream().filter(each -> each.getName().matches(".*(ml|opf)")).toList()) {
        byte[] bytes = epub.getInputStream(entry).readAllBytes();
        markup("epub/" + entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
  }

  private void read(String file, String content) {
    switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "js", "json", "webmanifest" -> literals(file, content);
      case "csv" -> add(file, content.replace("\"\"", "\""));
      case "md", "txt" -> markdown(file, content);
      default -> markup(file, content);
    }
  }

  private void markdown(String file, String content) {
    String html =
        HtmlRenderer.builder(MARKDOWN)
            .build()
            .render(Parser.builder(MARKDOWN).build().parse(content));
    add(file, Jsoup.parse(html).text());
  }

  private void markup(String file, String content) {
    Document document =
        file.matches(".*\\.(xml|atom|opf|xhtml)")
            ? Jsoup.parse(content, org.jsoup.parser.Parser.xmlParser())
            : Jsoup.parse(content);
    document.select(".snippet").remove();
    add(file, document.text());
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().matches("href|src|id|data-id|for|aria-labelledby|data-snippet")) {
          add(file, attribute.getValue());
        }
      }
      if (element.childNodeSize() == 1 && element.childNode(0) instanceof DataNode script) {
        literals(file, script.getWholeData());
      }
    }
  }

  /** Texts in scripts and JSON; those that are HTML as their reader sees them. */
  private void literals(String file, String content) {
    boolean isIndex = content.contains("self.leaven||={}");
    for (String part : isIndex ? content.split("\n(?=\\(\\(self)", -1) : new String[] {content}) {
      if (isIndex
          && !part.matches(
              "(?s)\\(\\(self.leaven\\|\\|=\\{}\\).parts\\|\\|=\\{}\\)\\[\"\\w+/d\\d+\".*")) {
        continue; // words and their beginnings, not texts
      }
      Matcher literal = LITERAL.matcher(part);
      while (literal.find()) {
        String text = ESCAPE.matcher(literal.group(1)).replaceAll(NoLetterIsLostTest::escaped);
        add(file, text, Jsoup.parse(text).text());
      }
    }
  }

  private static String escaped(MatchResult found) {
    String other = found.group(2);
    String meant =
        other == null
            ? String.valueOf((char) Integer.parseInt(found.group(1), 16))
            : other.equals("n") || other.equals("t") ? " " : other;
    return Matcher.quoteReplacement(meant);
  }
}
