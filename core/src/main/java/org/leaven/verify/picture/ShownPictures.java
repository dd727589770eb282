package org.leaven.verify.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.Medium.Picture;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.Sha256;

/**
 * Compares pictures with the files of the sources, by their content. The readers of editions record
 * what each image shows.
 */
public record ShownPictures(Path source) {
  /** The images of entries: pictures, and the drawings that the single file shows instead. */
  public static final String IMAGES = "img, svg.picture";

  private static final String DIGEST = "data-digest";
  private static final String BASE64 = ";base64,";

  /** Records what an image shows. */
  public static void record(Element image, byte[] content) {
    image.attr(DIGEST, Sha256.hex(content));
  }

  /** Records what an image shows whose address holds its content; others are left alone. */
  public static void record(Element image, String address) {
    int at = address.indexOf(BASE64);
    if (address.startsWith("data:") && at > 0) {
      record(image, Base64.getDecoder().decode(address.substring(at + BASE64.length())));
    }
  }

  /** Drops the contents of images that their addresses hold, for there may be much of them. */
  public static void forget(Element page) {
    page.select("img[src^=data:]").attr("src", "data:,");
    page.select("image[href^=data:]").attr("href", "data:,");
  }

  /** The alternative text of an image. */
  public static String alt(Element image) {
    return image.hasAttr("aria-label") ? image.attr("aria-label") : image.attr("alt");
  }

  /** Whether an image can show a picture: it does, or nothing is recorded of it. */
  public boolean canShow(Element image, Picture picture) {
    return !image.hasAttr(DIGEST) || digests(picture).contains(image.attr(DIGEST));
  }

  private Set<String> digests(Picture picture) {
    Set<String> digests = new TreeSet<>();
    for (String folder : List.of("content", "assets")) {
      Path file =
          FileNameNormalizer.find(
              source.resolve(folder), picture.path().replaceFirst("^\\.\\./", ""));
      try {
        if (Files.isRegularFile(file)) {
          digests.add(Sha256.hex(Files.readAllBytes(file)));
        }
      } catch (IOException e) {
        return Set.of();
      }
    }
    return digests;
  }
}
