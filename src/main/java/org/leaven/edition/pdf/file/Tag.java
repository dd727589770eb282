package org.leaven.edition.pdf.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An element of the document's structure (ISO 32000-1, 14.7), with what it holds in order. */
public final class Tag {
  private final String type;
  private final List<Object> kids = new ArrayList<>();
  private final Map<String, String> properties = new TreeMap<>();
  private final List<String> attributes = new ArrayList<>();
  private String alternative = "";
  private String language = "";

  /** Marked content on a page. */
  record Content(Sheet sheet, int id) {}

  private final @Nullable Tag parent;
  private boolean isIn;

  private Tag(String type, @Nullable Tag parent) {
    this.type = type;
    this.parent = parent;
  }

  /** The top of a document. */
  public static Tag document() {
    return new Tag("Document", null);
  }

  /** An element of this one; it comes where it is first drawn. */
  public Tag child(String type) {
    return new Tag(type, this);
  }

  /** An element of this one that comes now, and stays even if nothing is in it. */
  public Tag part(String type) {
    Tag part = child(type);
    kids.add(part);
    part.isIn = true;
    return part;
  }

  private void comeIn() {
    if (parent != null) {
      parent.comeIn();
      if (!isIn) {
        isIn = true;
        parent.kids.add(this);
      }
    }
  }

  /** What programs can read of it (14.7.5.4, user properties). */
  public Tag with(String name, String value) {
    properties.put(name, value);
    return this;
  }

  /**
   * A standard attribute.
   *
   * @param dictionary its entries, owner first: {@code /O/Table/Scope/Row}
   */
  public Tag attribute(String dictionary) {
    attributes.add(dictionary);
    return this;
  }

  /** What is said where it cannot be seen. */
  public Tag saying(String text) {
    alternative = text;
    return this;
  }

  public Tag in(String bcp47) {
    language = bcp47;
    return this;
  }

  public String type() {
    return type;
  }

  String alternative() {
    return alternative;
  }

  String language() {
    return language;
  }

  Map<String, String> properties() {
    return properties;
  }

  List<String> attributes() {
    return attributes;
  }

  /** Elements, {@link Content} and {@link Link}s, in order. */
  List<Object> kids() {
    return kids;
  }

  void add(Content content) {
    comeIn();
    kids.add(content);
  }

  void add(Link link) {
    kids.add(link);
  }

  /** Whether there is nothing in it. */
  boolean isEmpty() {
    return kids.stream().allMatch(kid -> kid instanceof Tag tag && tag.isEmpty())
        && !type.equals("TD")
        && !type.equals("TH");
  }
}
