package org.leaven.build;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.check.Scans;
import org.leaven.source.Memo;

/**
 * What a program that goes on keeps in memory from one build to the next of the same order into the
 * same output: time, and never a byte. For one build at a time.
 */
public final class Keepsakes {
  private final Scans scans;
  private final Memo memo;
  private boolean isWarm;
  private Identity file = Identity.UNKNOWN;
  private @Nullable Memory written;

  private Keepsakes(Scans scans, Memo memo) {
    this.scans = scans;
    this.memo = memo;
  }

  /** To be handed from one build to the next. */
  public static Keepsakes kept() {
    Memo memo = Memo.kept();
    return new Keepsakes(Scans.kept(memo), memo);
  }

  /** For a program that builds once. */
  static Keepsakes none() {
    return new Keepsakes(Scans.none(), Memo.none());
  }

  Scans scans() {
    return scans;
  }

  Memo memo() {
    return memo;
  }

  /** What was written to a file, if it is still the same one. */
  Optional<Memory> written(Identity now) {
    return now.isKnown() && now.equals(file) ? Optional.ofNullable(written) : Optional.empty();
  }

  /** Notes what was written to a file. */
  void note(Identity now, Memory memory) {
    file = now;
    written = memory;
  }

  /** Whether there was a build before, so that the next is not asked for without a reason. */
  boolean isWarm() {
    return isWarm;
  }

  void warm() {
    isWarm = true;
  }
}
