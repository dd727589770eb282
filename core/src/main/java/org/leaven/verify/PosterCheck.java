package org.leaven.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.leaven.edition.PdfSupport;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.verify.text.ExpectedTextDiff;
import org.leaven.verify.text.TextNormalizer;

/**
 * Compares the posters with the dataset: each list in the PDF row by row, the words of the SVG with
 * those of the PDF, and the address of the QR code with that in words.
 */
final class PosterCheck {
  static final String EDITION = "posters";
  private static final int SHOWN = 8;
  private static final String LIST = "section[data-verdict]";

  private final ExpectedFacts facts;
  private final Map<String, Element> files;
  private final Findings findings;
  private final Set<String> addresses = new TreeSet<>();

  PosterCheck(ExpectedFacts facts, ReadEdition posters, List<Finding> findings) {
    this.facts = facts;
    this.files = posters.pages();
    this.findings = new Findings(EDITION, findings, facts.words().chrome());
  }

  /** The structure of each PDF and the description of each SVG, by the name of the file. */
  static ReadEdition read(EditionFiles all, List<Finding> findings) {
    Map<String, Element> files = new TreeMap<>();
    for (String file : all.files().keySet()) {
      try {
        files.put(file, file.endsWith(".pdf") ? pdf(all.bytes(file)) : svg(all.bytes(file)));
      } catch (IOException | RuntimeException e) { // the library throws either on a broken file
        findings.add(new Finding(EDITION, file, "", "the file is broken: " + e.getMessage()));
      }
    }
    return new ReadEdition(EDITION, files, Map.of(), Map.of());
  }

  private static Element pdf(byte[] file) throws IOException {
    return PdfSupport.required().read(file).tree();
  }

  private static Element svg(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return Jsoup.parse(text, "", Parser.xmlParser()).expectFirst("svg > desc");
  }

  void run() {
    Set<String> others = new TreeSet<>(files.keySet());
    for (Topic topic : facts.base().head().topics()) {
      if (facts.base().entries().stream().anyMatch(entry -> !entry.judgements(topic).isEmpty())) {
        String name = topic.id() + ".pdf";
        String drawing = topic.id() + ".svg";
        List.of(name, drawing).stream()
            .filter(file -> !others.remove(file))
            .forEach(file -> findings.add(file, "", "the poster is missing"));
        if (files.containsKey(name)) {
          poster(name, topic, files.get(name));
        }
        if (files.containsKey(name) && files.containsKey(drawing)) {
          same(drawing, words(files.get(drawing)), words(files.get(name)));
        }
      }
    }
    others.forEach(file -> findings.add(file, "", "the dataset has no such poster"));
    if (addresses.size() > 1) {
      findings.add("", "", "the QR codes lead to different sites: " + addresses);
    }
  }

  private static List<String> words(Element element) {
    return List.of(TextNormalizer.of(element.text()).strip().split(" ", -1));
  }

  private void same(String drawing, List<String> own, List<String> printed) {
    int same = 0;
    while (same < own.size() && same < printed.size() && own.get(same).equals(printed.get(same))) {
      same++;
    }
    if (!own.equals(printed)) {
      String what = "says \"" + shown(own, same) + "\" where the PDF says \"";
      findings.add(drawing, "", what + shown(printed, same) + '"');
    }
  }

  private static String shown(List<String> words, int from) {
    return words.stream().skip(from).limit(SHOWN).collect(Collectors.joining(" "));
  }

  private void poster(String file, Topic topic, Element poster) {
    findings.heading(file, "", poster, topic.label());
    address(file, topic, poster);
    boolean isWhole = poster.selectFirst(LIST) != null;
    List<String> around = new ArrayList<>();
    for (Verdict verdict : facts.base().head().verdicts()) {
      List<Element> lists = poster.select("section[data-verdict=" + verdict.id() + "]");
      int number = facts.base().listed(topic, verdict).size();
      if (!isWhole) {
        around.add(TextNormalizer.of(verdict.label() + " " + number));
      } else if (lists.size() == 1) {
        list(file, topic, verdict, lists.get(0));
      } else if (number > 0 || !lists.isEmpty()) {
        findings.add(file, "", lists.size() + " lists for " + verdict.id() + " instead of one");
      }
    }
    around(file, topic, poster, around);
  }

  /** Checks what stands before and after the lists: also sources, and the footer of the site. */
  private void around(String file, Topic topic, Element poster, List<String> counts) {
    Element rest = poster.clone();
    rest.select(LIST).remove();
    List<String> pieces = new ArrayList<>(counts);
    pieces.add(TextNormalizer.of(facts.base().head().title()));
    pieces.add(TextNormalizer.of(topic.label()));
    pieces.add(facts.words().say("poster.more"));
    pieces.add(facts.words().say("verdict.none"));
    pieces.add(facts.words().say(counts.isEmpty() ? "ui.none-explained" : "poster.too-long"));
    rest.select("a").stream().map(TextNormalizer::of).forEach(pieces::add);
    List<String> mayBeThere = new ArrayList<>();
    facts.base().head().sources().forEach(own -> mayBeThere.add(TextNormalizer.of(own.label())));
    String footer = facts.base().head().theme().footer();
    mayBeThere.add(TextNormalizer.ofMarkdown(footer, facts.base()));
    ExpectedTextDiff diff = new ExpectedTextDiff(TextNormalizer.of(rest)).takeEach(pieces);
    findings.addDifferences(file, "", diff.allow(mayBeThere));
  }

  private void address(String file, Topic topic, Element poster) {
    String page = "topics/" + topic.id() + ".html";
    Element link = poster.selectFirst("a[href]");
    String address = link == null ? "" : link.attr("href");
    boolean isSame =
        poster.select("img").eachAttr("alt").equals(List.of("QR: " + address))
            && (link != null && link.text().equals(address));
    if (isSame && address.endsWith("/" + page)) {
      addresses.add(address.substring(0, address.length() - page.length()));
    } else {
      findings.add(file, "", "the QR code or the link does not lead to " + page);
    }
  }

  private void list(String file, Topic topic, Verdict verdict, Element list) {
    Element around = list.clone();
    around.select("[data-entry]").remove();
    List<String> pieces = new ArrayList<>(List.of(facts.words().phrase(verdict, topic)));
    pieces.addAll(facts.listReasons(topic, verdict));
    findings.compare(file, "", around, pieces);
    List<Element> rows = list.select("[data-entry]");
    List<String> shown = rows.stream().map(row -> row.attr("data-entry")).toList();
    List<String> expected = facts.base().listed(topic, verdict).stream().map(Entry::id).toList();
    if (!shown.equals(expected)) {
      String what = "the list for " + verdict.id() + " has " + shown + " instead of " + expected;
      findings.add(file, "", what);
      return;
    }
    for (Element row : rows) {
      facts
          .base()
          .entry(row.attr("data-entry"))
          .ifPresent(entry -> row(file, topic, verdict, entry, row));
    }
  }

  private void row(String file, Topic topic, Verdict verdict, Entry entry, Element row) {
    List<String> pieces = new ArrayList<>(facts.ownRow(entry, topic, verdict));
    pieces.add(facts.label(entry, topic, verdict));
    findings.compare(file, entry.id(), row, pieces);
    findings.compareLines(
        file,
        entry.id(),
        row.select("[data-part=others] .standing"),
        facts.rowOthers(entry, topic, verdict));
  }
}
