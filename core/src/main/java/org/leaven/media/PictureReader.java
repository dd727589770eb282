package org.leaven.media;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.ErrorDirectory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leaven.html.SvgInfo;

/**
 * Reads the size of a PNG, JPEG, GIF, WebP, AVIF or SVG picture. What a file contains counts, not
 * its ending.
 */
public final class PictureReader {
  /** The size of an SVG that gives none, as browsers assume it. */
  private static final SvgInfo.Size NO_SIZE = new SvgInfo.Size(300, 150);

  /** The EXIF orientations that turn a picture by a quarter. */
  private static final int FIRST_TURNED = 5;

  private static final int LAST_TURNED = 8;

  private static final Set<FileType> SHOWN =
      EnumSet.of(FileType.Png, FileType.Jpeg, FileType.Gif, FileType.WebP, FileType.Avif);

  private PictureReader() {}

  /** A kind of file with the tags of its width and height. */
  private record Header(Class<? extends Directory> directory, int width, int height) {}

  private static final List<Header> HEADERS =
      List.of(
          new Header(
              PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT),
          new Header(
              JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT),
          new Header(
              GifHeaderDirectory.class,
              GifHeaderDirectory.TAG_IMAGE_WIDTH,
              GifHeaderDirectory.TAG_IMAGE_HEIGHT),
          new Header(
              WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT),
          new Header(
              HeifDirectory.class, HeifDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_HEIGHT));

  /**
   * What a picture says of itself; empty where the bytes are no picture that browsers show.
   *
   * @throws EOFException when it is cut off; that of a JPEG behind its header is not noticed
   */
  public static Optional<PictureInfo> read(byte[] bytes) throws EOFException {
    Optional<PictureInfo> drawing = svg(bytes).map(PictureReader::drawing);
    if (drawing.isPresent()) {
      return drawing;
    }
    try {
      FileType type = FileTypeDetector.detectFileType(new ByteArrayInputStream(bytes));
      return SHOWN.contains(type) ? ofPixels(bytes, type) : Optional.empty();
    } catch (EOFException e) {
      throw e;
    } catch (IOException | ImageProcessingException e) {
      return Optional.empty();
    }
  }

  private static PictureInfo drawing(SvgInfo svg) {
    SvgInfo.Size size = svg.size().orElse(NO_SIZE);
    PictureInfo.Drawing drawing = new PictureInfo.Drawing(svg.hasScript(), svg.foreign());
    return new PictureInfo("image/svg+xml", size.width(), size.height(), drawing);
  }

  /** The bytes as an SVG; empty where they are none. */
  private static Optional<SvgInfo> svg(byte[] bytes) {
    boolean isMarkup = bytes.length > 0 && (bytes[0] == '<' || bytes[0] == (byte) 0xEF);
    return isMarkup || startsBlank(bytes)
        ? SvgInfo.read(new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static boolean startsBlank(byte[] bytes) {
    return bytes.length > 0 && Character.isWhitespace(bytes[0]);
  }

  private static Optional<PictureInfo> ofPixels(byte[] bytes, FileType type)
      throws IOException, ImageProcessingException {
    Metadata metadata =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length, type);
    if (type == FileType.Gif && metadata.containsDirectoryOfType(ErrorDirectory.class)) {
      throw new EOFException(); // which its reader keeps to itself
    }
    for (Header header : HEADERS) {
      for (Directory directory : metadata.getDirectoriesOfType(header.directory())) {
        Integer width = directory.getInteger(header.width());
        Integer height = directory.getInteger(header.height());
        if (width != null && height != null && width > 0 && height > 0) {
          boolean isTurned = isTurned(metadata);
          int across = isTurned ? height : width;
          int down = isTurned ? width : height;
          String mediaType = Objects.requireNonNull(type.getMimeType());
          return Optional.of(new PictureInfo(mediaType, across, down, null));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the camera was held upright. */
  private static boolean isTurned(Metadata metadata) {
    Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return orientation != null && orientation >= FIRST_TURNED && orientation <= LAST_TURNED;
  }
}
