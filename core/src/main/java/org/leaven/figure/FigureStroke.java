package org.leaven.figure;

/**
 * One path of a figure, drawn with round ends and corners in the colour of the text around it.
 *
 * @param path SVG path data
 * @param width of the line
 * @param opacity from 0 to 1
 */
public record FigureStroke(String path, double width, double opacity) {}
