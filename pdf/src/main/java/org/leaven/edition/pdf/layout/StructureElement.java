package org.leaven.edition.pdf.layout;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/** An element of the structure tree (ISO 32000-1, 14.7), which comes in where it is first drawn. */
public final class StructureElement extends PDStructureElement {
  private final PDStructureNode around;
  private boolean isIn;
  private @Nullable COSArray userProperties;

  private StructureElement(String type, PDStructureNode around) {
    super(type, around);
    this.around = around;
  }

  public static StructureElement document(PDStructureTreeRoot root) {
    return new StructureElement("Document", root);
  }

  /** One that belongs to no document. */
  public static StructureElement detached() {
    return document(new PDStructureTreeRoot());
  }

  /** An element of this one; it comes where it is first drawn. */
  public StructureElement child(String type) {
    return new StructureElement(type, this);
  }

  /** An element that belongs to this one from now on, even if nothing is in it. */
  public StructureElement part(String type) {
    StructureElement part = child(type);
    part.isIn = true;
    appendKid(part);
    return part;
  }

  private void comeIn() {
    if (around instanceof StructureElement tag) {
      tag.comeIn();
    }
    if (!isIn) {
      isIn = true;
      around.appendKid(this);
    }
  }

  /** A user property (14.7.5.4), which programs can read. */
  public StructureElement with(String name, String value) {
    if (userProperties == null) {
      userProperties = new COSArray();
      attribute("UserProperties", "P", userProperties);
    }
    COSDictionary property = new COSDictionary();
    property.setString(COSName.N, name);
    property.setString(COSName.V, value);
    property.setDirect(true);
    userProperties.add(property);
    return this;
  }

  /** A standard attribute. */
  public void attribute(String owner, String name, COSBase value) {
    COSDictionary attribute = new COSDictionary();
    attribute.setName(COSName.O, owner);
    attribute.setItem(COSName.getPDFName(name), value);
    attribute.setDirect(true);
    COSArray all = getCOSObject().getCOSArray(COSName.A);
    if (all == null) {
      all = new COSArray();
      getCOSObject().setItem(COSName.A, all);
    }
    all.add(attribute);
  }

  /** Gives it marked content of a page. */
  void addContent(PDPage page, int number) {
    comeIn();
    if (getCOSObject().getCOSDictionary(COSName.PG) == null) {
      setPage(page);
    }
    if (page.getCOSObject().equals(getCOSObject().getCOSDictionary(COSName.PG))) {
      appendKid(number);
    } else {
      COSDictionary content = new COSDictionary();
      content.setName(COSName.TYPE, "MCR");
      content.setItem(COSName.PG, page);
      content.setItem(COSName.MCID, COSInteger.get(number));
      content.setDirect(true);
      appendKid(content);
    }
  }

  void addLink(PDAnnotationLink link) {
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(link);
    appendKid(reference);
  }
}
