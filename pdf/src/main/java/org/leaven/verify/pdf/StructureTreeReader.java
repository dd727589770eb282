package org.leaven.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDUserAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDUserProperty;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.Revisions;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.PdfStructure;

/** Reads the structure tree of a tagged PDF as HTML elements. */
public final class StructureTreeReader {
  private static final COSName OBJECT = COSName.getPDFName("Obj");
  private static final Map<String, String> NAMES =
      Map.of(
          "Document", "div",
          "Sect", "section",
          "L", "ul",
          "TOC", "ul",
          "TOCI", "li",
          "Link", "a",
          "Figure", "img");
  private final Map<COSBase, Integer> numbers = new HashMap<>();
  private final Map<COSBase, Map<Integer, StringBuilder>> texts = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Element tree = new Element("body");

  /**
   * Reads a file.
   *
   * @throws IOException when it is no such file, or broken
   */
  public static PdfStructure read(byte[] file) throws IOException {
    StructureTreeReader reader = new StructureTreeReader(file);
    return new PdfStructure(reader.tree, reader.places);
  }

  private StructureTreeReader(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      MarkedText text = new MarkedText();
      for (PDPage page : document.getPages()) {
        numbers.put(page.getCOSObject(), numbers.size() + 1);
        texts.put(page.getCOSObject(), text.of(page));
      }
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      PDDocumentNameDictionary named = catalog.getNames();
      if (named != null && named.getDests() != null) {
        readPlaces(named.getDests().getCOSObject().getCOSArray(COSName.NAMES));
      }
      if (catalog.getStructureTreeRoot() != null) {
        for (Object kid : catalog.getStructureTreeRoot().getKids()) {
          add(kid, null, tree);
        }
      }
    }
  }

  private void readPlaces(@Nullable COSArray names) {
    for (int i = 0; names != null && i + 1 < names.size(); i += 2) {
      boolean isPlace = names.getObject(i + 1) instanceof COSArray;
      COSBase page = isPlace ? ((COSArray) names.getObject(i + 1)).getObject(0) : null;
      if (page != null && numbers.containsKey(page)) {
        places.put(text(names.getObject(i)), numbers.get(page));
      }
    }
  }

  /** Names of places and addresses are UTF-8. */
  private static String text(@Nullable COSBase value) {
    return value instanceof COSString text
        ? new String(text.getBytes(), StandardCharsets.UTF_8)
        : "";
  }

  private void add(Object kid, @Nullable PDPage around, Element into) {
    if (kid instanceof Integer number && around != null) {
      addText(around, number, into);
    } else if (kid instanceof PDMarkedContentReference part) {
      PDPage page = part.getPage() == null ? around : part.getPage();
      if (page != null) {
        addText(page, part.getMCID(), into);
      }
    } else if (kid instanceof PDObjectReference reference) {
      COSDictionary annotation = reference.getCOSObject().getCOSDictionary(OBJECT);
      addTarget(annotation == null ? new COSDictionary() : annotation, into);
    } else if (kid instanceof PDStructureElement own) {
      addElement(own, own.getPage() == null ? around : own.getPage(), into);
    }
  }

  private void addText(PDPage page, int number, Element into) {
    StringBuilder text = texts.getOrDefault(page.getCOSObject(), Map.of()).get(number);
    if (text != null && into.normalName().equals("img")) {
      into.attr("alt", into.attr("alt") + text);
    } else if (text != null) {
      into.appendChild(new TextNode(text.toString()));
    }
  }

  private void addTarget(COSDictionary annotation, Element link) {
    String name = text(annotation.getDictionaryObject(COSName.DEST));
    if (name.isEmpty()) {
      COSDictionary action = annotation.getCOSDictionary(COSName.A);
      link.attr("href", action == null ? "" : text(action.getDictionaryObject(COSName.URI)));
    } else {
      link.attr("href", "#" + name);
      link.attr(places.containsKey(name) ? PdfStructure.PLACE : PdfStructure.NO_PLACE, name);
    }
  }

  private void addElement(PDStructureElement tag, @Nullable PDPage page, Element into) {
    Map<String, String> marks = marks(tag);
    String type = Objects.requireNonNullElse(tag.getStructureType(), "");
    String lower = type.toLowerCase(Locale.ROOT);
    String same = Tag.isKnownTag(lower) ? lower : null;
    String name = marks.getOrDefault("html", NAMES.getOrDefault(type, same));
    if (type.equals("Lbl") && name == null) {
      return; // a point, or a number in a list
    }
    Element element = name == null ? into : into.appendElement(name);
    marks.remove("html");
    marks.forEach(element::attr);
    if (type.equals("Figure")) {
      element.attr("alt", Objects.requireNonNullElse(tag.getAlternateDescription(), ""));
    }
    tag.getKids().forEach(kid -> add(kid, page, element));
  }

  /** User properties. */
  private static Map<String, String> marks(PDStructureElement tag) {
    Map<String, String> marks = new TreeMap<>();
    Revisions<PDAttributeObject> attributes = tag.getAttributes();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.getObject(i) instanceof PDUserAttributeObject user) {
        for (PDUserProperty property : user.getOwnerUserProperties()) {
          marks.put(property.getName(), property.getCOSObject().getString(COSName.V, ""));
        }
      }
    }
    return marks;
  }
}
