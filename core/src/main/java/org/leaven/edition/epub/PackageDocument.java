package org.leaven.edition.epub;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.leaven.edition.BakedSite;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.MediaType;

/** Writes the package document (OPF) of the EPUB: metadata, manifest and spine. */
final class PackageDocument {
  /** For an EPUB without any date: the format requires one, and the system clock is not used. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private static final List<String> FEATURES =
      List.of("tableOfContents", "readingOrder", "structuralNavigation", "alternativeText");

  private final KnowledgeBase base;
  private final String accessibility;
  private final List<EpubChapter> chapters;
  private final ChapterLinker linked;
  private final String direction;

  PackageDocument(
      BakedSite site, List<EpubChapter> chapters, ChapterLinker linked, String direction) {
    this.base = site.base();
    this.accessibility = site.word("edition.accessibility");
    this.chapters = chapters;
    this.linked = linked;
    this.direction = direction;
  }

  String write() {
    XmlWriter opf = new XmlWriter("utf-8");
    opf.begin(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "id",
        "xml:lang",
        base.head().language());
    metadata(opf);
    manifest(opf);
    opf.begin("spine", "page-progression-direction", direction);
    opf.element("itemref", "", "idref", "cover").element("itemref", "", "idref", "nav");
    for (int i = 0; i < chapters.size(); i++) {
      opf.element("itemref", "", "idref", "c" + i);
    }
    return opf.end("spine").end("package").toString();
  }

  private void metadata(XmlWriter opf) {
    KnowledgeBase.Head head = base.head();
    opf.begin("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    opf.element("dc:identifier", "urn:uuid:" + identifier(head.id()), "id", "id");
    opf.element("dc:title", head.title());
    opf.element("dc:language", head.language());
    if (!head.tagline().isEmpty()) {
      opf.element("dc:description", head.tagline());
    }
    head.sources().forEach(source -> opf.element("dc:source", source.label()));
    meta(opf, "dcterms:modified", modified() + "T00:00:00Z");
    meta(opf, "schema:accessMode", "textual");
    meta(opf, "schema:accessModeSufficient", "textual");
    FEATURES.forEach(feature -> meta(opf, "schema:accessibilityFeature", feature));
    meta(opf, "schema:accessibilityHazard", "none");
    meta(opf, "schema:accessibilitySummary", accessibility);
    opf.end("metadata");
  }

  private static void meta(XmlWriter opf, String property, String text) {
    opf.element("meta", text, "property", property);
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

  private void manifest(XmlWriter opf) {
    opf.begin("manifest");
    item(opf, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
    item(opf, "style", "style.css", "text/css", "");
    item(opf, "cover-image", "cover.svg", "image/svg+xml", "cover-image");
    item(opf, "cover", "cover.xhtml", "application/xhtml+xml", "");
    for (int i = 0; i < chapters.size(); i++) {
      String properties = chapters.get(i).hasDrawing() ? "svg" : "";
      item(opf, "c" + i, chapters.get(i).name(), "application/xhtml+xml", properties);
    }
    int old = 0;
    for (String path : linked.moved().keySet()) {
      String name = linked.formerName(path);
      item(opf, "m" + old++, name, "application/xhtml+xml", "");
    }
    int number = 0;
    for (String name : linked.pictures().values()) {
      item(opf, "p" + number++, name, MediaType.of(name).orElseThrow(), "");
    }
    opf.end("manifest");
  }

  private static void item(XmlWriter opf, String id, String href, String type, String properties) {
    opf.element("item", "", "id", id, "href", href, "media-type", type, "properties", properties);
  }
}
