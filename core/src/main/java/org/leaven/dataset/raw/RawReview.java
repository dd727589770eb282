package org.leaven.dataset.raw;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at a text, and when.
 *
 * @param by a name; empty when invalid
 * @param role what that person is; may be empty
 * @param on none when invalid
 */
public record RawReview(String by, String role, @Nullable LocalDate on) {}
