package org.leaven.page;

import java.util.List;
import java.util.function.Function;
import org.leaven.page.frame.PageFrameMaker;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.StructuredDataMaker;
import org.leaven.page.link.Backlinks;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.page.view.layout.PageLink;

/**
 * Makes the parts that pages of all kinds have: the frame, the author's text, and links to the
 * pages that mention them.
 */
final class CommonParts {
  private final PageFrameMaker frames;
  private final RenderedTexts texts;
  private final Backlinks backlinks;

  CommonParts(PageFrameMaker frames, RenderedTexts texts, Backlinks backlinks) {
    this.frames = frames;
    this.texts = texts;
    this.backlinks = backlinks;
  }

  /** The title and description that the author gave a page, or these. */
  PageInfo info(String path, String title, String description) {
    return new PageInfo(path, texts.title(path, title), texts.description(path, description));
  }

  PageFrame frame(PageInfo info, Function<StructuredDataMaker, PageStructuredData> about) {
    return frames.of(info, about);
  }

  /** The frame of a page below others. */
  PageFrame frame(
      PageInfo info,
      List<PageLink> above,
      Function<StructuredDataMaker, PageStructuredData> about) {
    return frames.of(info, above, about);
  }

  /** The path that links start with on a page that is shown at any address; empty when unknown. */
  String top() {
    return frames.top();
  }

  BodyView body(String path) {
    return texts.body(path);
  }

  /** The pages that mention a page, or a place on it. */
  List<PageLink> mentions(String path) {
    return backlinks.of(path);
  }
}
