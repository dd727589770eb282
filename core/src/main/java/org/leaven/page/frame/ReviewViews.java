package org.leaven.page.frame;

import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Review;
import org.leaven.page.view.ReviewView;
import org.leaven.page.words.Messages;

/** Makes the views of reviews, with dates in words. */
public final class ReviewViews {
  private ReviewViews() {}

  /** A review as pages show it; none for none. */
  public static @Nullable ReviewView of(@Nullable Review review, Messages words) {
    return review == null
        ? null
        : new ReviewView(
            review.by(), review.role(), review.on().toString(), words.date(review.on()));
  }
}
