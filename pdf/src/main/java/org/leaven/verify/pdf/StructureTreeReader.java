package org.leaven.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.PdfStructure;

/** Reads the structure tree of a tagged PDF as HTML elements. */
public final class StructureTreeReader {
  private static final COSName PROPERTIES = COSName.P;
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
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      readPlaces(inside(catalog, COSName.NAMES, COSName.DESTS).getCOSArray(COSName.NAMES));
      for (COSBase kid : list(inside(catalog, COSName.STRUCT_TREE_ROOT), COSName.K)) {
        add(kid, null, tree);
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

  private static COSDictionary inside(COSDictionary around, COSName... path) {
    COSDictionary found = around;
    for (COSName key : path) {
      COSDictionary next = found.getCOSDictionary(key);
      found = next == null ? new COSDictionary() : next;
    }
    return found;
  }

  /** The items of an array; a value alone as the only one. */
  private static List<COSBase> list(COSDictionary around, COSName key) {
    COSBase value = around.getDictionaryObject(key);
    List<COSBase> items = new ArrayList<>();
    for (int i = 0; value instanceof COSArray array && i < array.size(); i++) {
      items.add(array.getObject(i));
    }
    return value == null || value instanceof COSArray ? items : List.of(value);
  }

  /** Names of places and addresses are UTF-8. */
  private static String text(@Nullable COSBase value) {
    return value instanceof COSString text
        ? new String(text.getBytes(), StandardCharsets.UTF_8)
        : "";
  }

  private void add(COSBase kid, @Nullable COSDictionary around, Element into) {
    if (kid instanceof COSInteger number && around != null) {
      addText(around, number.intValue(), into);
    } else if (kid instanceof COSDictionary own) {
      COSDictionary named = own.getCOSDictionary(COSName.PG);
      COSDictionary page = named == null ? around : named;
      String type = own.getNameAsString(COSName.TYPE, "");
      if (type.equals("MCR") && page != null) {
        addText(page, own.getInt(COSName.MCID), into);
      } else if (type.equals("OBJR")) {
        addTarget(inside(own, OBJECT), into);
      } else {
        addElement(own, page, into);
      }
    }
  }

  private void addText(COSDictionary page, int number, Element into) {
    StringBuilder text = texts.getOrDefault(page, Map.of()).get(number);
    if (text != null && into.normalName().equals("img")) {
      into.attr("alt", into.attr("alt") + text);
    } else if (text != null) {
      into.appendChild(new TextNode(text.toString()));
    }
  }

  private void addTarget(COSDictionary annotation, Element link) {
    String name = text(annotation.getDictionaryObject(COSName.DEST));
    if (name.isEmpty()) {
      link.attr("href", text(inside(annotation, COSName.A).getDictionaryObject(COSName.URI)));
    } else {
      link.attr("href", "#" + name);
      link.attr(places.containsKey(name) ? PdfStructure.PLACE : PdfStructure.NO_PLACE, name);
    }
  }

  private void addElement(COSDictionary tag, @Nullable COSDictionary page, Element into) {
    Map<String, String> marks = marks(tag);
    String type = tag.getNameAsString(COSName.S, "");
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
      element.attr("alt", tag.getString(COSName.ALT, ""));
    }
    list(tag, COSName.K).forEach(kid -> add(kid, page, element));
  }

  /** User properties. */
  private static Map<String, String> marks(COSDictionary tag) {
    Map<String, String> marks = new TreeMap<>();
    for (COSBase attributes : list(tag, COSName.A)) {
      if (attributes instanceof COSDictionary dictionary) {
        for (COSBase property : list(dictionary, PROPERTIES)) {
          COSDictionary own = (COSDictionary) property;
          marks.put(own.getString(COSName.N, ""), own.getString(COSName.V, ""));
        }
      }
    }
    return marks;
  }
}
