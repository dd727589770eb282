package org.leaven.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Source;
import org.leaven.verify.pdf.StructureTreeReader;

/** Reads the document for paper: a section a page, after a cover and a table of contents. */
final class PdfReader {
  private static final String NAME = "pdf";

  private final StructureTreeReader pdf;
  private final Element tree;
  private final Map<String, List<String>> broken = new TreeMap<>();

  private PdfReader(byte[] file) throws IOException {
    pdf = new StructureTreeReader(file);
    tree = pdf.tree();
  }

  /** Reads a file; reports what stands before its pages and should not. */
  static Volume read(byte[] file, KnowledgeBase base, Dictionary words, List<Finding> findings) {
    try {
      PdfReader reader = new PdfReader(file);
      reader.cover(base, findings);
      reader.contents(base.head(), words, findings);
      return reader.volume();
    } catch (IOException | RuntimeException e) { // the library throws either at what is broken
      findings.add(new Finding(NAME, "", "", "the file is no PDF, or broken: " + e.getMessage()));
      return new Volume(NAME, Map.of(), Map.of());
    }
  }

  private Volume volume() {
    Map<String, Element> pages = new TreeMap<>();
    for (Element section : tree.select("section[data-path]")) {
      pages.put(section.attr("data-path"), section);
    }
    for (Element link : tree.select("a")) {
      Element section = link.closest("section[data-path]");
      String page = section == null ? "" : section.attr("data-path");
      String place = link.attr(StructureTreeReader.PLACE);
      if (!place.isEmpty()) {
        link.attr(Links.LEADS_TO, place.split("#", 2)[0]);
      } else if (!Links.isOutside(link.attr("href"))) {
        String name = link.attr(StructureTreeReader.NO_PLACE);
        broken.computeIfAbsent(page, each -> new ArrayList<>()).add(name);
      }
    }
    return new Volume(NAME, pages, broken);
  }

  private void cover(KnowledgeBase base, List<Finding> findings) {
    KnowledgeBase.Head head = base.head();
    List<String> pieces = new ArrayList<>(List.of(Canon.of(head.title())));
    List<String> more = new ArrayList<>();
    pieces.add(Canon.of(head.tagline()));
    for (Source source : head.sources()) {
      more.add(Canon.of(source.label()));
      more.add(Canon.ofMarkdown(source.note(), base));
    }
    for (Element cover : tree.select("section[data-front=cover]")) {
      Residue residue = new Residue(Canon.of(cover)).takeEach(pieces).allow(more);
      if (!residue.added().isEmpty() || !residue.lost().isEmpty()) {
        findings.add(new Finding(NAME, "the cover", "", "added \"" + residue.added() + "\""));
      }
    }
  }

  /** Each line is the title of what it leads to, and the number of its page. */
  private void contents(KnowledgeBase.Head head, Dictionary words, List<Finding> findings) {
    for (Element line : tree.select("section[data-front=contents] li")) {
      Element link = line.selectFirst("a");
      String place = link == null ? "" : link.attr(StructureTreeReader.PLACE);
      Element section = tree.selectFirst("section[data-path=\"" + place + "\"]");
      Element heading = section == null ? null : section.selectFirst("h1");
      boolean isHome = section != null && section.attr("data-page").equals("home");
      String title = isHome ? head.title() : heading == null ? "" : heading.text();
      if (!Canon.of(line).equals(Canon.of(title + " " + pdf.page(place)))) {
        String what = "the line \"" + Canon.of(line).strip() + "\" does not name its page";
        findings.add(new Finding(NAME, "the contents", "", what));
      }
    }
    for (Element contents : tree.select("section[data-front=contents]")) {
      Element around = contents.clone();
      around.select("li").remove();
      if (!Canon.of(around).equals(words.say("edition.contents"))) {
        findings.add(new Finding(NAME, "the contents", "", "other words than those of a title"));
      }
    }
  }
}
