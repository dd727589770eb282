package org.leaven.knowledge.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.picture.PictureFile;
import org.leaven.dataset.picture.PicturePaths;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMedium;
import org.leaven.dataset.raw.RawMedium.RawPicture;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Medium;
import org.leaven.knowledge.Medium.Picture;

/**
 * Resolves pictures and videos: files, captions and sources; a picture without its file is left
 * out.
 */
final class MediaResolver {
  private final Map<String, PictureFile> files;
  private final CitationResolver citations;

  /**
   * Makes a linker.
   *
   * @param files by path in the sources
   */
  MediaResolver(Map<String, PictureFile> files, CitationResolver citations) {
    this.files = files;
    this.citations = citations;
  }

  List<Medium> media(RawEntry entry) {
    List<Medium> media = new ArrayList<>();
    for (RawMedium raw : entry.media()) {
      picture(raw.picture()).map(picture -> medium(raw, picture)).ifPresent(media::add);
    }
    return media;
  }

  private Medium medium(RawMedium raw, Picture picture) {
    Dose duration = Optional.ofNullable(raw.duration()).flatMap(EntryResolver::dose).orElse(null);
    return new Medium(
        picture,
        raw.video().value(),
        duration,
        raw.caption(),
        raw.credit(),
        raw.licence(),
        citations.citations(raw.citations()));
  }

  Optional<Picture> picture(@Nullable RawPicture raw) {
    if (raw == null || raw.file().value().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(files.get(PicturePaths.source(raw)))
        .map(file -> new Picture(file.path(), file.widthPx(), file.heightPx(), raw.alt().value()));
  }
}
