package org.leaven.edition.pdf.file;

/**
 * Where something stands.
 *
 * @param y in points from the top
 */
public record Place(Sheet sheet, double y) {}
