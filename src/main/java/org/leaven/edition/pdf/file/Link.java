package org.leaven.edition.pdf.file;

/**
 * A place on a page that leads somewhere.
 *
 * @param tag what it belongs to
 * @param target the name of a place in the document, or the address of another
 * @param isOutside whether it is an address
 * @param description what it leads to, in words
 */
public record Link(
    Tag tag, String target, boolean isOutside, String description, Sheet.Area area) {}
