package org.leaven.dataset.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.raw.RawReview;

/** Reads {@code reviewed}: who looked at an entry or a topic, and when. */
final class ReviewReader {
  private static final AllowedKeys KEYS = AllowedKeys.of("a review", "role").requiring("by", "on");

  private ReviewReader() {}

  static @Nullable RawReview read(MappingFields owner, NodeReader reader) {
    return owner
        .node("reviewed")
        .flatMap(node -> reader.fields(node, "\"reviewed\"", KEYS))
        .map(fields -> review(fields, reader))
        .orElse(null);
  }

  private static RawReview review(MappingFields fields, NodeReader reader) {
    LocalDate on = fields.node("on").flatMap(node -> reader.date(node, "\"on\"")).orElse(null);
    return new RawReview(fields.text("by").value(), fields.text("role").value(), on);
  }
}
