package org.leaven.edition.pdf.file;

import static org.leaven.edition.pdf.file.PdfFile.number;
import static org.leaven.edition.pdf.file.PdfFile.ref;
import static org.leaven.edition.pdf.file.PdfFile.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.leaven.edition.pdf.font.Face;

/** Writes a whole document. */
public final class DocumentWriter {
  private final PdfFile file = new PdfFile();
  private final About about;
  private final List<Sheet> sheets;
  private final Map<String, Place> places;
  private final Map<Sheet, Integer> pages = new HashMap<>();
  private final Map<Link, Integer> annotations = new HashMap<>();

  /**
   * A document to be written.
   *
   * @param places by the names that links have for them
   */
  public DocumentWriter(About about, List<Sheet> sheets, Map<String, Place> places) {
    this.about = about;
    this.sheets = List.copyOf(sheets);
    this.places = new TreeMap<>(places);
    this.sheets.forEach(sheet -> pages.put(sheet, file.reserve()));
  }

  /** Writes it. */
  public byte[] write(
      Tag document, List<Face> faces, Map<String, Picture> pictures, List<Bookmark> bookmarks) {
    int tree = file.reserve();
    int resources = file.add(resources(faces, pictures));
    List<Link> links = sheets.stream().flatMap(sheet -> sheet.links().stream()).toList();
    links.forEach(link -> annotations.put(link, file.reserve()));
    StringBuilder kids = new StringBuilder();
    int key = sheets.size();
    for (int i = 0; i < sheets.size(); i++) {
      page(sheets.get(i), tree, resources, i);
      kids.append(ref(page(sheets.get(i)))).append(' ');
      for (Link link : sheets.get(i).links()) {
        annotation(link, key++);
      }
    }
    file.put(tree, "<</Type/Pages/Count " + sheets.size() + "/Kids[" + kids + "]>>");
    int structure = new TagWriter(file, pages, annotations).write(document, sheets, links);
    int info =
        file.add("<</Title" + text(about.title()) + "/Producer" + text(about.producer()) + ">>");
    return file.finish(catalog(tree, structure, outline(bookmarks)), info, about.id());
  }

  private int catalog(int tree, int structure, int outline) {
    byte[] xmp = about.xmp().getBytes(StandardCharsets.UTF_8);
    int metadata = file.packed("/Type/Metadata/Subtype/XML", xmp);
    StringBuilder names = new StringBuilder();
    places.forEach((name, place) -> names.append(PdfFile.bytes(name)).append(destination(place)));
    return file.add(
        "<</Type/Catalog/Pages "
            + ref(tree)
            + "/StructTreeRoot "
            + ref(structure)
            + "/MarkInfo<</Marked true/UserProperties true>>/Lang"
            + text(about.language())
            + "/ViewerPreferences<</DisplayDocTitle true"
            + (about.isRtl() ? "/Direction/R2L" : "")
            + ">>/Metadata "
            + ref(metadata)
            + "/PageMode/UseOutlines/Outlines "
            + ref(outline)
            + "/Names<</Dests "
            + ref(file.add("<</Names[" + names + "]>>"))
            + ">>>>");
  }

  private String destination(Place place) {
    String y = number(Sheet.HEIGHT - place.y());
    return "[" + ref(page(place.sheet())) + "/XYZ null " + y + " null]";
  }

  private int page(Sheet sheet) {
    return Objects.requireNonNull(pages.get(sheet));
  }

  private String resources(List<Face> faces, Map<String, Picture> pictures) {
    StringBuilder resources = new StringBuilder("<</Font<<");
    FontWriter fonts = new FontWriter(file);
    faces.forEach(
        face ->
            resources.append('/').append(face.name()).append(' ').append(ref(fonts.write(face))));
    resources.append(">>/XObject<<");
    pictures.forEach(
        (name, picture) ->
            resources.append('/').append(name).append(' ').append(ref(picture.write(file))));
    return resources.append(">>>>").toString();
  }

  private void page(Sheet sheet, int tree, int resources, int key) {
    int content = file.stream("", sheet.operators().getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder annots = new StringBuilder();
    sheet.links().forEach(link -> annots.append(ref(annotation(link))).append(' '));
    file.put(
        page(sheet),
        "<</Type/Page/Parent "
            + ref(tree)
            + "/MediaBox[0 0 "
            + number(Sheet.WIDTH)
            + ' '
            + number(Sheet.HEIGHT)
            + "]/Resources "
            + ref(resources)
            + "/Contents "
            + ref(content)
            + "/StructParents "
            + key
            + "/Tabs/S"
            + (annots.isEmpty() ? "" : "/Annots[" + annots + "]")
            + ">>");
  }

  private int annotation(Link link) {
    return Objects.requireNonNull(annotations.get(link));
  }

  private void annotation(Link link, int key) {
    String action =
        link.isOutside()
            ? "/A<</S/URI/URI" + PdfFile.bytes(link.target()) + ">>"
            : "/Dest" + PdfFile.bytes(link.target());
    file.put(
        annotation(link),
        "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["
            + link.area().corners()
            + "]"
            + action
            + "/Contents"
            + text(link.description())
            + "/StructParent "
            + key
            + ">>");
  }

  private int outline(List<Bookmark> bookmarks) {
    int root = file.reserve();
    List<Integer> numbers = bookmarks(bookmarks, root);
    int count = numbers.size();
    String ends =
        count == 0 ? "" : "/First " + ref(numbers.get(0)) + "/Last " + ref(numbers.get(count - 1));
    file.put(root, "<</Type/Outlines" + ends + "/Count " + count + ">>");
    return root;
  }

  private List<Integer> bookmarks(List<Bookmark> bookmarks, int parent) {
    List<Integer> numbers = new ArrayList<>();
    bookmarks.forEach(each -> numbers.add(file.reserve()));
    for (int i = 0; i < numbers.size(); i++) {
      Bookmark bookmark = bookmarks.get(i);
      List<Integer> below = bookmarks(bookmark.below(), numbers.get(i));
      StringBuilder item = new StringBuilder("<</Title").append(text(bookmark.title()));
      item.append("/Parent ").append(ref(parent));
      item.append("/Dest").append(PdfFile.bytes(bookmark.target()));
      item.append(i > 0 ? "/Prev " + ref(numbers.get(i - 1)) : "");
      item.append(i + 1 < numbers.size() ? "/Next " + ref(numbers.get(i + 1)) : "");
      if (!below.isEmpty()) {
        item.append("/First ").append(ref(below.get(0)));
        item.append("/Last ").append(ref(below.get(below.size() - 1)));
        item.append("/Count -").append(below.size());
      }
      file.put(numbers.get(i), item + ">>");
    }
    return numbers;
  }
}
