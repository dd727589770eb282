package org.leaven.edition.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.pdf.layout.FontStack;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PageFlow;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.zipfile.ZipWriter;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;

/**
 * Makes a poster of each topic for a wall: one page, A4, as PDF and as SVG, with all its verdicts
 * and a QR code that leads to its page. Where the verdicts do not fit in letters of 9 points, it
 * says how many there are, and shows none of them.
 */
public final class PostersEdition implements EditionWriter {
  private final List<byte[]> fonts;
  private final BiFunction<String, String, Position> origins;
  private final String siteUrl;

  /**
   * Posters of a site.
   *
   * @param fonts TrueType files of the author, as for the document
   * @param origins where in the sources a text on the page at a path comes from
   * @param siteUrl the address of the site, with a slash at its end
   */
  public PostersEdition(
      List<byte[]> fonts, BiFunction<String, String, Position> origins, String siteUrl) {
    this.fonts = List.copyOf(fonts);
    this.origins = origins;
    this.siteUrl = siteUrl;
  }

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    SortedMap<Integer, String> missing = new TreeMap<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Topic topic : site.base().head().topics()) {
      String path = "topics/" + topic.id() + ".html";
      Optional<BakedPage> page =
          site.pages().stream().filter(each -> each.path().equals(path)).findFirst();
      boolean isJudged =
          site.base().entries().stream().anyMatch(entry -> !entry.judgements(topic).isEmpty());
      if (page.isPresent() && isJudged) {
        add(site, topic, page.get(), files, missing);
      }
    }
    Problems problems = new Problems();
    MissingFonts.report(
        new TreeSet<>(missing.keySet()),
        sign -> origins.apply(String.valueOf(missing.get(sign.codePointAt(0))), sign),
        problems);
    return problems.with(ZipWriter.zip(files));
  }

  /**
   * Adds a poster.
   *
   * @param missing the characters that no font has, with the page of each
   */
  private void add(
      BakedSite site,
      Topic topic,
      BakedPage page,
      Map<String, byte[]> files,
      Map<Integer, String> missing)
      throws IOException {
    KnowledgeBase.Head head = site.base().head();
    boolean isRtl = page.direction().equals("rtl");
    String address = siteUrl + page.path();
    try (PDDocument document = ReproducibleDocument.empty()) {
      LayoutContext context =
          new LayoutContext(
              new FontStack(document, fonts),
              isRtl,
              new PaperStyles(head.theme().accent()),
              Set.of(page.path()),
              file -> false,
              file -> Optional.empty());
      PdfAssembler assembler = new PdfAssembler(document);
      PosterText text = new PosterText(site, topic, page, address);
      Poster poster = new Poster(context, assembler.root(), page.path());
      PageFlow flow = poster.layOut(text, address);
      context.fonts().missing().forEach(sign -> missing.putIfAbsent(sign, page.path()));
      assembler.addPages(flow.pages(), context.fonts().embed());
      PdfMetadata about = PdfMetadata.of(head).titled(topic.label() + " – " + head.title());
      byte[] pdf = assembler.write(about, isRtl);
      String svg = PdfToSvg.of(pdf, poster.words());
      files.put(topic.id() + ".pdf", pdf);
      files.put(topic.id() + ".svg", svg.getBytes(StandardCharsets.UTF_8));
    }
  }
}
