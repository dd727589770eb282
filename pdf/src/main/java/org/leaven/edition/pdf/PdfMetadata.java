package org.leaven.edition.pdf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.leaven.knowledge.KnowledgeBase;

/**
 * The document properties of a PDF: title, author, language, identifier and producer.
 *
 * @param language a BCP 47 tag
 * @param id the same for the same knowledge base
 * @param producer the program's name
 */
record PdfMetadata(String title, String subject, String language, long id, String producer) {
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">$subject</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>$language</rdf:li></rdf:Bag></dc:language>
      <pdf:Producer>$producer</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>""";

  static PdfMetadata of(KnowledgeBase.Head head) {
    byte[] name = ("leaven:" + head.id()).getBytes(StandardCharsets.UTF_8);
    long id = UUID.nameUUIDFromBytes(name).getMostSignificantBits();
    String version = PdfMetadata.class.getPackage().getImplementationVersion();
    String producer = version == null ? "Leaven" : "Leaven " + version;
    return new PdfMetadata(head.title(), head.tagline(), head.language(), id, producer);
  }

  /** The same for a document with another title. */
  PdfMetadata titled(String other) {
    byte[] name = ("leaven:" + id + other).getBytes(StandardCharsets.UTF_8);
    long own = UUID.nameUUIDFromBytes(name).getMostSignificantBits();
    return new PdfMetadata(other, subject, language, own, producer);
  }

  /** The same as XMP, with the claim that the document is PDF/UA-1 (ISO 14289-1). */
  byte[] xmp() {
    return XMP.replace("$language", escaped(language))
        .replace("$producer", escaped(producer))
        .replace("$subject", escaped(subject))
        .replace("$title", escaped(title))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A text for the content of XML elements. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
