package org.leaven.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.leaven.edition.PdfStructure;
import org.leaven.edition.PdfSupport;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Source;
import org.leaven.verify.file.LinkTargets;
import org.leaven.verify.text.ExpectedTextDiff;
import org.leaven.verify.text.TextNormalizer;
import org.leaven.verify.text.VerdictPhrases;

/** Reads the pages of the PDF: one section each, after a cover and a table of contents. */
final class PdfReader {
  private static final String NAME = "pdf";

  private final PdfStructure pdf;
  private final Element tree;
  private final Map<String, List<String>> broken = new TreeMap<>();

  private PdfReader(byte[] file) throws IOException {
    pdf = PdfSupport.required().read(file);
    tree = pdf.tree();
  }

  /** Reads a file, and checks its cover and table of contents. */
  static ReadEdition read(
      byte[] file, KnowledgeBase base, VerdictPhrases words, List<Finding> findings) {
    if (PdfSupport.find().isEmpty()) {
      findings.add(new Finding(NAME, "", "", PdfSupport.MISSING));
      return new ReadEdition(NAME, Map.of(), Map.of(), Map.of());
    }
    try {
      PdfReader reader = new PdfReader(file);
      reader.cover(base, findings);
      reader.contents(base.head(), words, findings);
      return reader.readEdition();
    } catch (IOException | RuntimeException e) { // the library throws either on a broken file
      findings.add(new Finding(NAME, "", "", "the file is no PDF, or broken: " + e.getMessage()));
      return new ReadEdition(NAME, Map.of(), Map.of(), Map.of());
    }
  }

  private ReadEdition readEdition() {
    Map<String, Element> pages = new TreeMap<>();
    for (Element section : tree.select("section[data-path]")) {
      pages.put(section.attr("data-path"), section);
    }
    for (Element link : tree.select("a")) {
      Element section = link.closest("section[data-path]");
      String page = section == null ? "" : section.attr("data-path");
      String place = link.attr(PdfStructure.PLACE);
      if (!place.isEmpty()) {
        link.attr(LinkTargets.LEADS_TO, place.split("#", 2)[0]);
      } else if (!LinkTargets.isOutside(link.attr("href"))) {
        String name = link.attr(PdfStructure.NO_PLACE);
        broken.computeIfAbsent(page, each -> new ArrayList<>()).add(name);
      }
    }
    return new ReadEdition(NAME, pages, broken, moved(pages.keySet()));
  }

  /** The names of places that are no sections, with the sections that begin on the same page. */
  private Map<String, Set<String>> moved(Set<String> sections) {
    Map<String, Set<String>> moved = new TreeMap<>();
    pdf.pages()
        .forEach(
            (place, number) -> {
              if (!sections.contains(place) && place.indexOf('#') < 0) {
                moved.put(
                    place,
                    sections.stream()
                        .filter(section -> pdf.page(section) == number)
                        .collect(Collectors.toSet()));
              }
            });
    return moved;
  }

  private void cover(KnowledgeBase base, List<Finding> findings) {
    KnowledgeBase.Head head = base.head();
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.of(head.title())));
    List<String> more = new ArrayList<>();
    pieces.add(TextNormalizer.of(head.tagline()));
    for (Source source : head.sources()) {
      more.add(TextNormalizer.of(source.label()));
      more.add(TextNormalizer.ofMarkdown(source.note(), base));
    }
    for (Element cover : tree.select("section[data-front=cover]")) {
      ExpectedTextDiff rest =
          new ExpectedTextDiff(TextNormalizer.of(cover)).takeEach(pieces).allow(more);
      if (!rest.added().isEmpty() || !rest.lost().isEmpty()) {
        findings.add(new Finding(NAME, "the cover", "", "added \"" + rest.added() + "\""));
      }
    }
  }

  /** Checks that each line is the title of the section it leads to, and the number of its page. */
  private void contents(KnowledgeBase.Head head, VerdictPhrases words, List<Finding> findings) {
    for (Element line : tree.select("section[data-front=contents] li")) {
      Element link = line.selectFirst("a");
      String place = link == null ? "" : link.attr(PdfStructure.PLACE);
      Element section = tree.selectFirst("section[data-path=\"" + place + "\"]");
      Element heading = section == null ? null : section.selectFirst("h1");
      boolean isHome = section != null && section.attr("data-page").equals("home");
      String title = isHome ? head.title() : heading == null ? "" : heading.text();
      if (!TextNormalizer.of(line).equals(TextNormalizer.of(title + " " + pdf.page(place)))) {
        String what = "the line \"" + TextNormalizer.of(line).strip() + "\" does not name its page";
        findings.add(new Finding(NAME, "the contents", "", what));
      }
    }
    for (Element contents : tree.select("section[data-front=contents]")) {
      Element around = contents.clone();
      around.select("li").remove();
      if (!TextNormalizer.of(around).equals(words.say("edition.contents"))) {
        findings.add(new Finding(NAME, "the contents", "", "other words than those of a title"));
      }
    }
  }
}
