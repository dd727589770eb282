package org.leaven.edition.pdf.file;

/**
 * What a document is.
 *
 * @param language a BCP 47 tag
 * @param id 32 hexadecimal digits, the same for the same document
 * @param producer the program's name
 */
public record About(
    String title, String subject, String language, boolean isRtl, String id, String producer) {

  /** The same as a packet of XMP, with the claim that the document is PDF/UA-1 (ISO 14289-1). */
  String xmp() {
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + escaped(title)
        + "</rdf:li></rdf:Alt></dc:title>\n"
        + "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + escaped(subject)
        + "</rdf:li></rdf:Alt></dc:description>\n"
        + "<dc:language><rdf:Bag><rdf:li>"
        + escaped(language)
        + "</rdf:li></rdf:Bag></dc:language>\n"
        + "<pdf:Producer>"
        + escaped(producer)
        + "</pdf:Producer>\n<pdfuaid:part>1</pdfuaid:part>\n"
        + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
