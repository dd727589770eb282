package org.leaven.edition.pdf.file;

import static org.leaven.edition.pdf.file.PdfFile.ref;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.leaven.edition.pdf.font.Face;

/** Puts a font into a file, with the letters that are used (ISO 32000-1, 9.7). */
final class FontWriter {
  private static final int MAPPINGS_A_BLOCK = 100;
  private static final int SYMBOLIC = 4;

  private final PdfFile file;

  FontWriter(PdfFile file) {
    this.file = file;
  }

  /** Gives the number of the font's object. */
  int write(Face face) {
    byte[] font = face.file();
    String name = "/" + prefix(face) + "+" + face.name();
    int program = file.stream("/Length1 " + font.length, font);
    int descriptor =
        file.add(
            "<</Type/FontDescriptor/FontName"
                + name
                + "/Flags "
                + SYMBOLIC
                + "/FontBBox["
                + joined(face.box())
                + "]/ItalicAngle 0/Ascent "
                + face.ascent()
                + "/Descent "
                + face.descent()
                + "/CapHeight "
                + face.ascent()
                + "/StemV "
                + (face.isBold() ? 140 : 80)
                + "/FontFile2 "
                + ref(program)
                + ">>");
    int letters =
        file.add(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont"
                + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/FontDescriptor "
                + ref(descriptor)
                + "/CIDToGIDMap/Identity/DW 1000/W[0["
                + joined(face.widths())
                + "]]>>");
    int meanings = file.stream("", meanings(face.texts()).getBytes(StandardCharsets.US_ASCII));
    return file.add(
        "<</Type/Font/Subtype/Type0/BaseFont"
            + name
            + "/Encoding/Identity-H/DescendantFonts["
            + ref(letters)
            + "]/ToUnicode "
            + ref(meanings)
            + ">>");
  }

  /** Six capitals, the same for the same letters. */
  private static String prefix(Face face) {
    int hash = String.join("", face.texts()).hashCode() & 0x7FFFFFFF;
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      prefix.append((char) ('A' + hash % 26));
      hash /= 26;
    }
    return prefix.toString();
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String meanings(List<String> texts) {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n");
    map.append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
    map.append("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n");
    map.append("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
    for (int from = 0; from < texts.size(); from += MAPPINGS_A_BLOCK) {
      int to = Math.min(from + MAPPINGS_A_BLOCK, texts.size());
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append('<').append(PdfFile.hex4(i)).append("><");
        texts.get(i).chars().forEach(c -> map.append(PdfFile.hex4(c)));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap CMapName currentdict/CMap defineresource pop end end").toString();
  }
}
