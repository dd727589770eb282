package org.leaven.edition.pdf.file;

import static org.leaven.edition.pdf.file.PdfFile.ref;
import static org.leaven.edition.pdf.file.PdfFile.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the structure of a document: its elements, and the way to them from the pages. */
final class TagWriter {
  private final PdfFile file;
  private final Map<Sheet, Integer> pages;
  private final Map<Tag, Integer> numbers = new HashMap<>();
  private final Map<Link, Integer> annotations;

  /**
   * A writer.
   *
   * @param pages numbers of the objects of pages
   * @param annotations numbers of the objects of links
   */
  TagWriter(PdfFile file, Map<Sheet, Integer> pages, Map<Link, Integer> annotations) {
    this.file = file;
    this.pages = pages;
    this.annotations = annotations;
  }

  /**
   * Gives the number of the root.
   *
   * @param sheets in order; their places in the tree of parents are their places here
   * @param links in order; their places in that tree follow
   */
  int write(Tag document, List<Sheet> sheets, List<Link> links) {
    int root = file.reserve();
    int top = element(document, root);
    StringBuilder parents = new StringBuilder();
    int key = 0;
    for (Sheet sheet : sheets) {
      StringBuilder elements = new StringBuilder("[");
      sheet.contents().forEach(tag -> elements.append(ref(number(tag))).append(' '));
      parents.append(key++).append(' ').append(ref(file.add(elements + "]"))).append(' ');
    }
    for (Link link : links) {
      parents.append(key++).append(' ').append(ref(number(link.tag()))).append(' ');
    }
    int tree = file.add("<</Nums[" + parents + "]>>");
    file.put(
        root,
        "<</Type/StructTreeRoot/K["
            + ref(top)
            + "]/ParentTree "
            + ref(tree)
            + "/ParentTreeNextKey "
            + key
            + ">>");
    return root;
  }

  private int number(Tag tag) {
    return Objects.requireNonNull(numbers.get(tag), "a page holds a part of nothing");
  }

  private int element(Tag tag, int parent) {
    int number = file.reserve();
    numbers.put(tag, number);
    StringBuilder kids = new StringBuilder();
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child && !child.isEmpty()) {
        kids.append(ref(element(child, number))).append(' ');
      } else if (kid instanceof Tag.Content content) {
        kids.append("<</Type/MCR/Pg ").append(ref(page(content.sheet())));
        kids.append("/MCID ").append(content.id()).append(">>");
      } else if (kid instanceof Link link) {
        kids.append("<</Type/OBJR/Obj ").append(ref(Objects.requireNonNull(annotations.get(link))));
        kids.append(">>");
      }
    }
    String own = "<</Type/StructElem/S/" + tag.type() + "/P " + ref(parent);
    file.put(number, own + extras(tag) + "/K[" + kids + "]>>");
    return number;
  }

  private int page(Sheet sheet) {
    return Objects.requireNonNull(pages.get(sheet), "a part lies on no page");
  }

  private static String extras(Tag tag) {
    StringBuilder extras = new StringBuilder();
    if (!tag.alternative().isEmpty()) {
      extras.append("/Alt").append(text(tag.alternative()));
    }
    if (!tag.language().isEmpty()) {
      extras.append("/Lang").append(text(tag.language()));
    }
    if (tag.attributes().isEmpty() && tag.properties().isEmpty()) {
      return extras.toString();
    }
    extras.append("/A[");
    tag.attributes().forEach(each -> extras.append("<<").append(each).append(">>"));
    if (!tag.properties().isEmpty()) {
      extras.append("<</O/UserProperties/P[");
      tag.properties()
          .forEach(
              (name, value) ->
                  extras
                      .append("<</N")
                      .append(text(name))
                      .append("/V")
                      .append(text(value))
                      .append(">>"));
      extras.append("]>>");
    }
    return extras.append(']').toString();
  }
}
