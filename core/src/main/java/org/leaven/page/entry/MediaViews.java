package org.leaven.page.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Medium;
import org.leaven.knowledge.Medium.Picture;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.MediumView;
import org.leaven.page.view.PictureView;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the pictures and videos of entries. */
final class MediaViews {
  private final LinkResolver linkResolver;
  private final DatasetText text;
  private final Messages words;

  MediaViews(LinkResolver linkResolver, DatasetText text, Messages words) {
    this.linkResolver = linkResolver;
    this.text = text;
    this.words = words;
  }

  /**
   * The pictures and videos of an entry.
   *
   * @param path the path that links are relative to
   */
  List<MediumView> of(String path, Entry entry) {
    return entry.media().stream().map(medium -> medium(path, medium)).toList();
  }

  private MediumView medium(String path, Medium medium) {
    return new MediumView(
        shown(path, medium.picture()),
        medium.video(),
        duration(medium.duration()),
        text.html(path, medium.caption()),
        text.html(path, medium.credit()),
        text.html(path, medium.licence()),
        linkResolver.sources(path, medium.citations()));
  }

  private String duration(@Nullable Dose duration) {
    return duration == null
        ? ""
        : words.count("unit." + duration.unit().symbol(), duration.amount());
  }

  @Nullable PictureView picture(String path, @Nullable Picture picture) {
    return picture == null ? null : shown(path, picture);
  }

  private static PictureView shown(String path, Picture picture) {
    return new PictureView(
        Hrefs.relative(path, picture.path()), picture.widthPx(), picture.heightPx(), picture.alt());
  }
}
