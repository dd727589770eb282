package org.leaven.editor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.leaven.media.PictureInfo;
import org.leaven.media.PictureReader;
import org.leaven.source.text.TextFolding;

/** Stores a picture that was dropped on a form beside the file that will name it. */
final class PictureUpload {
  private PictureUpload() {}

  /**
   * Stores a picture under a name that is free.
   *
   * @param folder to store it in
   * @param name the name that the file had elsewhere
   * @return its name in the folder
   */
  static String store(Path folder, String name, String base64)
      throws IOException, EditRefusedException {
    byte[] bytes = bytes(base64);
    String ending = ending(check(bytes));
    String stem = TextFolding.slug(name.replaceFirst("\\.[^.]*$", ""));
    String free = stem.isEmpty() ? "picture" : stem;
    for (int number = 2; ; number++) {
      Path file = folder.resolve(free + ending);
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(folder);
        Path written = folder.resolve("." + free + ending + ".leaven-edit");
        Files.write(written, bytes);
        Files.move(written, file);
        return free + ending;
      }
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return free + ending;
      }
      free = (stem.isEmpty() ? "picture" : stem) + "-" + number;
    }
  }

  private static byte[] bytes(String base64) throws EditRefusedException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new EditRefusedException(400, "bad-request", "\"data\" is not Base64");
    }
  }

  private static PictureInfo check(byte[] bytes) throws EditRefusedException {
    Optional<PictureInfo> info;
    try {
      info = PictureReader.read(bytes);
    } catch (EOFException e) {
      throw new EditRefusedException("bad-picture", "the picture is cut off");
    }
    PictureInfo found =
        info.orElseThrow(
            () ->
                new EditRefusedException(
                    "bad-picture",
                    "this is not a picture that browsers can show; save it as PNG, JPEG, GIF, WebP, AVIF"
                        + " or SVG"));
    PictureInfo.Drawing drawing = found.drawing();
    if (drawing != null && (drawing.hasScript() || !drawing.foreign().isEmpty())) {
      throw new EditRefusedException(
          "bad-picture",
          "this drawing holds a script or loads something from another place; remove that first");
    }
    return found;
  }

  private static String ending(PictureInfo info) {
    String type = info.mediaType().substring("image/".length()).replaceFirst("[+].*", "");
    return "." + (type.equals("jpeg") ? "jpg" : type);
  }
}
