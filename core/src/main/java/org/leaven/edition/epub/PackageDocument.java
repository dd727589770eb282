package org.leaven.edition.epub;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.words.Messages;
import org.leaven.source.MediaType;

/** Writes the package document (OPF) of the EPUB: metadata, manifest and spine. */
final class PackageDocument {
  /** For an EPUB without any date: the format requires one, and the system clock is not used. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private static final List<String> FEATURES =
      List.of("tableOfContents", "readingOrder", "structuralNavigation", "alternativeText");

  private final KnowledgeBase base;
  private final Messages words;
  private final List<EpubChapter> chapters;
  private final ChapterLinker linked;
  private final String direction;

  PackageDocument(
      KnowledgeBase base, List<EpubChapter> chapters, ChapterLinker linked, String direction) {
    this.base = base;
    this.words = Messages.in(base.head().language());
    this.chapters = chapters;
    this.linked = linked;
    this.direction = direction;
  }

  String write() {
    StringBuilder opf = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    opf.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"");
    opf.append(" unique-identifier=\"id\" xml:lang=\"");
    opf.append(XhtmlWriter.escaped(base.head().language())).append("\">\n");
    metadata(opf);
    manifest(opf);
    opf.append("<spine page-progression-direction=\"").append(direction).append("\">\n");
    opf.append("<itemref idref=\"cover\"/>\n<itemref idref=\"nav\"/>\n");
    for (int i = 0; i < chapters.size(); i++) {
      opf.append("<itemref idref=\"c").append(i).append("\"/>\n");
    }
    return opf.append("</spine>\n</package>\n").toString();
  }

  private void metadata(StringBuilder opf) {
    KnowledgeBase.Head head = base.head();
    opf.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    dublin(opf, "identifier id=\"id\"", "urn:uuid:" + identifier(head.id()));
    dublin(opf, "title", head.title());
    dublin(opf, "language", head.language());
    if (!head.tagline().isEmpty()) {
      dublin(opf, "description", head.tagline());
    }
    head.sources().forEach(source -> dublin(opf, "source", source.label()));
    meta(opf, "dcterms:modified", modified() + "T00:00:00Z");
    meta(opf, "schema:accessMode", "textual");
    meta(opf, "schema:accessModeSufficient", "textual");
    FEATURES.forEach(feature -> meta(opf, "schema:accessibilityFeature", feature));
    meta(opf, "schema:accessibilityHazard", "none");
    meta(opf, "schema:accessibilitySummary", words.say("edition.accessibility"));
    opf.append("</metadata>\n");
  }

  private static void dublin(StringBuilder opf, String element, String text) {
    opf.append("<dc:").append(element).append('>').append(XhtmlWriter.escaped(text));
    opf.append("</dc:").append(element.split(" ", 2)[0]).append(">\n");
  }

  private static void meta(StringBuilder opf, String property, String text) {
    opf.append("<meta property=\"").append(property).append("\">");
    opf.append(XhtmlWriter.escaped(text)).append("</meta>\n");
  }

  private static UUID identifier(String id) {
    return UUID.nameUUIDFromBytes(("leaven:" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** The date of the newest change of a verdict, from the sources. */
  private LocalDate modified() {
    return base.entries().stream()
        .map(Entry::judgements)
        .flatMap(List::stream)
        .map(Judgement::updated)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(NO_DATE);
  }

  private void manifest(StringBuilder opf) {
    opf.append("<manifest>\n");
    item(opf, "nav", "nav.xhtml", "application/xhtml+xml", List.of("nav"));
    item(opf, "style", "style.css", "text/css", List.of());
    item(opf, "cover-image", "cover.svg", "image/svg+xml", List.of("cover-image"));
    item(opf, "cover", "cover.xhtml", "application/xhtml+xml", List.of());
    for (int i = 0; i < chapters.size(); i++) {
      List<String> properties = chapters.get(i).hasDrawing() ? List.of("svg") : List.of();
      item(opf, "c" + i, chapters.get(i).name(), "application/xhtml+xml", properties);
    }
    int old = 0;
    for (String path : linked.moved().keySet()) {
      String name = linked.formerName(path);
      item(opf, "m" + old++, name, "application/xhtml+xml", List.of());
    }
    int number = 0;
    for (String name : new ArrayList<>(linked.pictures().values())) {
      item(opf, "p" + number++, name, MediaType.of(name).orElseThrow(), List.of());
    }
    opf.append("</manifest>\n");
  }

  private static void item(
      StringBuilder opf, String id, String href, String type, List<String> properties) {
    opf.append("<item id=\"").append(id).append("\" href=\"").append(href);
    opf.append("\" media-type=\"").append(type).append('"');
    if (!properties.isEmpty()) {
      opf.append(" properties=\"").append(String.join(" ", properties)).append('"');
    }
    opf.append("/>\n");
  }
}
