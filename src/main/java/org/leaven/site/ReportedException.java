package org.leaven.site;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jbake.template.RenderingException;

/** A page failed, and the problem has been told: only the other pages are still to be tried. */
final class ReportedException extends RenderingException {
  private static final long serialVersionUID = 1L;

  ReportedException(Throwable cause) {
    super(cause);
  }

  /** Whether JBake wrapped such a one. */
  static boolean isIn(Throwable error) {
    return ExceptionUtils.indexOfType(error, ReportedException.class) >= 0;
  }
}
