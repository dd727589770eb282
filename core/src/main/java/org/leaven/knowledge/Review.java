package org.leaven.knowledge;

import java.time.LocalDate;

/**
 * Who looked at a page, and when; always as the author wrote it.
 *
 * @param by a name
 * @param role what that person is; may be empty
 */
public record Review(String by, String role, LocalDate on) {}
