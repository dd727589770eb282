package org.leaven.edition.pdf.flow;

/** Something that takes room on pages. Lengths are points. */
public interface Box {
  Frame frame();

  /** How high it is when it is so wide and no page ends in it. */
  double height(double width);

  /** How much of it must stand together where it begins. */
  double head(double width);

  /** The narrowest it can be without breaking words. */
  double least();

  /** How wide it would like to be. */
  double most();

  /** Puts it where the flow is, and moves the flow below it. */
  void place(Flow flow, double x, double width);
}
