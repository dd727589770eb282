package org.leaven.browser;

/** Where a site may stand and be read. */
enum SitePlace {
  /** At the top of a web server. */
  AT_THE_TOP,
  /** Some folders down on a web server. */
  BELOW_A_PATH,
  /** On a disk, in a folder with a space and an umlaut in its name. */
  ON_DISK,
  /** In a frame, from a web server. */
  IN_A_FRAME,
  /** In a frame that may run scripts and nothing else, from a web server. */
  IN_A_SANDBOX,
  /** In a frame, from a disk; a sandbox may read nothing there. */
  IN_A_FRAME_ON_DISK
}
