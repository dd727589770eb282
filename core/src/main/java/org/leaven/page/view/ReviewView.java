package org.leaven.page.view;

/**
 * Who looked at a page, and when.
 *
 * @param role may be empty
 * @param on the date as {@code 2026-01-31}
 * @param onText the same in words
 */
public record ReviewView(String by, String role, String on, String onText) {}
