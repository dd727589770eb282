package org.leaven.edition.single;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.leaven.media.PictureReader;

/**
 * Stores each repeated image once, as an SVG symbol, and replaces the images by drawings that use
 * the symbol. This needs no script, but the size of the image; one of unknown size is not replaced.
 */
final class RepeatedPictures {
  private static final String DATA = "data:image/";
  private static final String BASE64 = ";base64,";

  private RepeatedPictures() {}

  /** Width and height in pixels. */
  private record Size(int width, int height) {}

  /** Replaces repeated images below an element, and inserts the symbols at its beginning. */
  static void share(Element root) {
    Map<String, List<Element>> alike = new LinkedHashMap<>();
    for (Element picture : root.select("img[src^=" + DATA + "]")) {
      alike.computeIfAbsent(picture.attr("src"), each -> new ArrayList<>()).add(picture);
    }
    Element symbols = new Element("svg").addClass("drawings").attr("aria-hidden", "true");
    symbols.attr("width", "0").attr("height", "0");
    alike.forEach(
        (data, pictures) -> {
          if (pictures.size() > 1) {
            size(data).ifPresent(size -> share(data, size, pictures, symbols));
          }
        });
    if (symbols.childrenSize() > 0) {
      root.prependChild(symbols);
    }
  }

  private static void share(String data, Size size, List<Element> pictures, Element symbols) {
    String id = "_p" + (symbols.childrenSize() + 1);
    Element symbol = symbols.appendElement("symbol").attr("id", id);
    view(symbol, size);
    sized(symbol.appendElement("image").attr("href", data), size);
    for (Element picture : pictures) {
      String alt = picture.attr("alt");
      picture.empty().tagName("svg").addClass("picture");
      List.of("src", "srcset", "sizes", "alt", "loading", "decoding").forEach(picture::removeAttr);
      picture.attr("role", alt.isEmpty() ? "none" : "img");
      if (!alt.isEmpty()) {
        picture.attr("aria-label", alt);
      }
      view(picture, size);
      if (!picture.hasAttr("width") && !picture.hasAttr("height")) {
        sized(picture, size);
      }
      picture.appendElement("use").attr("href", "#" + id);
    }
  }

  private static void view(Element element, Size size) {
    element.attributes().put("viewBox", "0 0 " + size.width() + " " + size.height());
  }

  private static void sized(Element element, Size size) {
    element.attr("width", Integer.toString(size.width()));
    element.attr("height", Integer.toString(size.height()));
  }

  private static Optional<Size> size(String data) {
    int at = data.indexOf(BASE64);
    byte[] bytes =
        at < 0 ? new byte[0] : Base64.getDecoder().decode(data.substring(at + BASE64.length()));
    try {
      return data.startsWith(DATA + "svg")
          ? ofDrawing(bytes)
          : PictureReader.read(bytes).map(info -> new Size(info.widthPx(), info.heightPx()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The size of an SVG, if it is given in whole pixels. */
  private static Optional<Size> ofDrawing(byte[] bytes) throws IOException {
    Element svg =
        Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser())
            .selectFirst("svg");
    String width = svg == null ? "" : svg.attr("width").replaceFirst("px$", "");
    String height = svg == null ? "" : svg.attr("height").replaceFirst("px$", "");
    boolean isWhole = width.matches("[1-9]\\d{0,4}") && height.matches("[1-9]\\d{0,4}");
    return isWhole
        ? Optional.of(new Size(Integer.parseInt(width), Integer.parseInt(height)))
        : Optional.empty();
  }
}
