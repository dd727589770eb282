package org.leaven.cli;

import java.util.Locale;

/** A form in which a knowledge base is written. */
enum Edition {
  SITE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
