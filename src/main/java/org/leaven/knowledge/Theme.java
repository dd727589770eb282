package org.leaven.knowledge;

/**
 * The author's small changes to the look.
 *
 * @param accent a CSS colour in hexadecimal; may be empty
 * @param logo path of an image below {@code assets/}; may be empty
 * @param footer a line at the foot of each page; may be empty
 */
public record Theme(String accent, String logo, String footer) {}
