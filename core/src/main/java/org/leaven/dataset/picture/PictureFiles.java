package org.leaven.dataset.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawStep;
import org.leaven.dataset.raw.RawMedium;
import org.leaven.dataset.raw.RawMedium.RawPicture;
import org.leaven.media.PictureInfo;
import org.leaven.media.PictureReader;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.MediaType;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Finds the picture files that entries name. Codes: {@code missing-file}, {@code letter-case},
 * {@code bad-picture}, {@code heavy-picture}.
 */
public final class PictureFiles {
  /** From these on a phone waits: half a megabyte, and more pixels than its screen has. */
  private static final int MAX_BYTES = 500_000;

  private static final int MAX_PIXELS = 2_500;
  private static final String SMALLER = "make it at most 500 kB and 2,500 pixels wide and high";

  /** What only the name of a file looks like: {@code IMG_2041}, {@code plank-2.jpg}. */
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)\\S+\\.(png|jpe?g|gif|webp|avif|svg)|(img|dsc|dscn|pxl|image|photo)[-_ ]?\\d+");

  private final Path root;
  private final FolderNames folders;
  private final Problems problems;
  private final Map<String, PictureFile> files = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private PictureFiles(Path root, Problems problems) {
    this.root = root;
    this.folders = new FolderNames(root);
    this.problems = problems;
  }

  /**
   * Reads the files of all pictures of entries.
   *
   * @return by path in the sources; without the ones that are missing or no pictures
   */
  public static Map<String, PictureFile> read(
      Path root, List<RawEntry> entries, Problems problems) {
    PictureFiles found = new PictureFiles(root, problems);
    for (RawEntry entry : entries) {
      of(entry).forEach(found::add);
    }
    return found.files;
  }

  /** The pictures of an entry and of its steps. */
  public static List<RawPicture> of(RawEntry entry) {
    return Stream.concat(
            entry.media().stream().map(RawMedium::picture),
            entry.steps().stream().map(RawStep::picture).flatMap(Stream::ofNullable))
        .filter(picture -> !picture.file().value().isEmpty())
        .toList();
  }

  private void add(RawPicture picture) {
    String path = PicturePaths.source(picture);
    Position at = picture.file().at();
    checkAlternative(picture, path);
    if (PicturePaths.isOnTheWeb(picture)) {
      String what = quoted(picture) + " is on the web; pictures of other hosts are not loaded";
      problems.add(at, ProblemCode.MISSING_FILE, what, "save the picture beside the entry");
    } else if (!PicturePaths.isCopied(path)) {
      String what = quoted(picture) + " is outside of content/ and assets/";
      problems.add(at, ProblemCode.MISSING_FILE, what, "put the picture beside the entry");
    } else if (!folders.isFile(path)) {
      missing(picture, path);
    } else if (seen.add(path)) {
      readFile(picture, path);
    }
  }

  private void checkAlternative(RawPicture picture, String path) {
    String alt = picture.alt().value();
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean isName =
        FILE_NAME.matcher(alt).matches() || alt.equals(name.replaceFirst("\\.[^.]*$", ""));
    if (!alt.isEmpty() && isName) {
      String what = "the alternative text \"" + alt + "\" is the name of a file";
      String cure = "say what the picture shows, for readers who do not see it";
      problems.add(picture.alt().at(), ProblemCode.MISSING_ALT, what, cure);
    }
  }

  private static String quoted(RawPicture picture) {
    return '"' + picture.file().value() + '"';
  }

  private void missing(RawPicture picture, String path) {
    Position at = picture.file().at();
    Optional<String> written = folders.written(path).filter(there -> !there.equals(path));
    if (written.isPresent()) {
      String what = quoted(picture) + " differs from \"" + written.get() + "\" in letter case";
      problems.add(at, ProblemCode.LETTER_CASE, what, "write it as the file is written");
      return;
    }
    int slash = path.lastIndexOf('/');
    String cure =
        NearestName.guess(path.substring(slash + 1), folders.in(path.substring(0, slash)))
            .orElse("put it there, or write its path from the folder of this file on");
    problems.add(at, ProblemCode.MISSING_FILE, "there is no file " + quoted(picture), cure);
  }

  private void readFile(RawPicture picture, String path) {
    byte[] bytes;
    Optional<PictureInfo> info;
    try {
      bytes = Files.readAllBytes(FileNameNormalizer.find(root, path));
      info = PictureReader.read(bytes);
    } catch (EOFException e) {
      bad(picture, "is cut off", "save it again");
      return;
    } catch (IOException e) {
      String what = quoted(picture) + " cannot be read";
      problems.add(picture.file().at(), ProblemCode.MISSING_FILE, what, "make it readable");
      return;
    }
    if (info.isEmpty()) {
      String what = bytes.length == 0 ? "is empty" : "is not a picture that browsers can show";
      bad(picture, what, "save it as PNG, JPEG, GIF, WebP, AVIF or SVG");
      return;
    }
    checkEnding(picture, path, info.get());
    PictureInfo.Drawing drawing = info.get().drawing();
    if (drawing != null) {
      checkDrawing(picture, drawing);
    }
    checkWeight(picture, bytes.length, info.get());
    files.put(
        path,
        new PictureFile(PicturePaths.site(path), info.get().widthPx(), info.get().heightPx()));
  }

  private void bad(RawPicture picture, String fault, String cure) {
    String what = quoted(picture) + " " + fault;
    problems.add(picture.file().at(), ProblemCode.BAD_PICTURE, what, cure);
  }

  /** Web servers send the type that belongs to the ending. */
  private void checkEnding(RawPicture picture, String path, PictureInfo info) {
    String type = info.mediaType();
    if (MediaType.of(path).filter(own -> !own.equals(type)).isPresent()) {
      String ending = type.substring("image/".length()).replaceFirst("[+].*", "");
      String fault = "is a picture of the type " + type + ", unlike its ending";
      bad(picture, fault, "rename it, so that it ends in \"." + ending + '"');
    }
  }

  private void checkDrawing(RawPicture picture, PictureInfo.Drawing drawing) {
    if (drawing.hasScript()) {
      bad(picture, "contains a script or markup that can run one", "remove it");
    }
    drawing.foreign().stream()
        .findFirst()
        .map(address -> "loads \"" + address + "\" from another place")
        .ifPresent(fault -> bad(picture, fault, "remove it"));
  }

  private void checkWeight(RawPicture picture, int bytes, PictureInfo info) {
    boolean isBroad =
        info.drawing() == null && Math.max(info.widthPx(), info.heightPx()) > MAX_PIXELS;
    if (bytes > MAX_BYTES || isBroad) {
      String pixels = isBroad ? ", " + info.widthPx() + " × " + info.heightPx() + " pixels" : "";
      String what = quoted(picture) + " is heavy: " + (bytes + 999) / 1_000 + " kB" + pixels;
      problems.add(picture.file().at(), ProblemCode.HEAVY_PICTURE, what, SMALLER);
    }
  }
}
