package org.leaven.edition.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;
import org.leaven.edition.pdf.layout.PageCanvas;
import org.leaven.edition.pdf.layout.PageFlow;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextPiece;

/**
 * Puts pages, structure, bookmarks and metadata into a document; no clock and no chance is in it.
 */
final class PdfAssembler {
  private static final float VERSION = 1.7f;

  private final PDDocument document;
  private final PDDocumentCatalog catalog;
  private final PDStructureTreeRoot structure = new PDStructureTreeRoot();
  private final StructureElement root = StructureElement.document(structure);

  PdfAssembler(PDDocument document) {
    this.document = document;
    this.catalog = document.getDocumentCatalog();
  }

  /** The top of the structure. */
  StructureElement root() {
    return root;
  }

  /** Puts in the pages, with the fonts that they share. */
  void addPages(List<PageCanvas> pages, COSDictionary fonts) throws IOException {
    COSArray parents = new COSArray(); // of marked contents by page, then of links
    COSArray ofLinks = new COSArray();
    int key = pages.size();
    for (int i = 0; i < pages.size(); i++) {
      PageCanvas page = pages.get(i);
      page.finish(document, fonts);
      document.addPage(page.page());
      page.page().setStructParents(i);
      page.page().getCOSObject().setName("Tabs", "S");
      COSArray elements = new COSArray();
      page.contents().forEach(elements::add);
      parents.add(COSInteger.get(i));
      parents.add(elements);
      for (PageCanvas.Link link : page.links()) {
        link.annotation().setStructParent(key);
        ofLinks.add(COSInteger.get(key++));
        ofLinks.add(link.target().tag());
      }
    }
    parents.addAll(ofLinks);
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    structure.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    structure.setParentTreeNextKey(key);
    catalog.setStructureTreeRoot(structure);
  }

  /** Gives places the names that links have for them, in UTF-8. */
  void addPlaces(Map<String, PageFlow.Place> places) {
    COSArray names = new COSArray();
    new TreeMap<>(places)
        .forEach(
            (name, place) -> {
              COSArray view = new COSArray();
              view.add(place.page().page());
              view.add(COSName.getPDFName("XYZ"));
              view.add(COSNull.NULL);
              view.add(new COSFloat((float) (PageCanvas.HEIGHT - place.y())));
              view.add(COSNull.NULL);
              names.add(new COSString(name.getBytes(StandardCharsets.UTF_8)));
              names.add(view);
            });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    COSDictionary all = new COSDictionary();
    all.setItem(COSName.DESTS, tree);
    catalog.getCOSObject().setItem(COSName.NAMES, all);
  }

  /** The contents that a viewer shows beside the pages: parts below the chapter before them. */
  void addBookmarks(List<PdfChapter> chapters) {
    PDDocumentOutline outline = new PDDocumentOutline();
    PDOutlineItem last = null;
    for (PdfChapter chapter : chapters) {
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(chapter.title());
      new TextPiece.Target(root, chapter.path(), false, "").dictionary(item.getCOSObject());
      if (chapter.isPart() && last != null) {
        last.addLast(item);
      } else {
        outline.addLast(item);
        last = item;
      }
    }
    catalog.setDocumentOutline(outline);
    catalog.setPageMode(PageMode.USE_OUTLINES);
  }

  /** Says what the document is, and writes it. */
  byte[] write(PdfMetadata about, boolean isRtl) throws IOException {
    document.setVersion(VERSION);
    document.setDocumentId(about.id());
    document.getDocumentInformation().setTitle(about.title());
    document.getDocumentInformation().setProducer(about.producer());
    catalog.setLanguage(about.language());
    catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(about.xmp())));
    PDMarkInfo marks = new PDMarkInfo();
    marks.setMarked(true);
    marks.setUserProperties(true);
    catalog.setMarkInfo(marks);
    PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    if (isRtl) {
      viewer.setReadingDirection(READING_DIRECTION.R2L);
    }
    catalog.setViewerPreferences(viewer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
