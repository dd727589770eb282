package org.leaven.build;

import org.leaven.check.Scans;

/**
 * What a program that goes on keeps in memory from one build to the next of the same order into the
 * same output: time, and never a byte. For one build at a time.
 */
public final class Keepsakes {
  private final Scans scans;
  private boolean isWarm;

  private Keepsakes(Scans scans) {
    this.scans = scans;
  }

  /** To be handed from one build to the next. */
  public static Keepsakes kept() {
    return new Keepsakes(Scans.kept());
  }

  /** For a program that builds once. */
  static Keepsakes none() {
    return new Keepsakes(Scans.none());
  }

  Scans scans() {
    return scans;
  }

  /** Whether there was a build before, so that the next is not asked for without a reason. */
  boolean isWarm() {
    return isWarm;
  }

  void warm() {
    isWarm = true;
  }
}
