package org.leaven.site;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jbake.template.RenderingException;

/**
 * Signals that a page failed whose problem is already reported, so that the other pages are still
 * rendered.
 */
final class ReportedException extends RenderingException {
  private static final long serialVersionUID = 1L;

  ReportedException(Throwable cause) {
    super(cause);
  }

  /** Whether an exception has one of these as its cause. */
  static boolean isIn(Throwable error) {
    return ExceptionUtils.indexOfType(error, ReportedException.class) >= 0;
  }
}
