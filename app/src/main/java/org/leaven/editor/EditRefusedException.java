package org.leaven.editor;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request of the editor that is not carried out; nothing has been written. */
final class EditRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private static final int UNPROCESSABLE = 422;

  private final int status;
  private final transient Map<String, Object> details;

  /**
   * Creates a refusal.
   *
   * @param status of HTTP
   * @param code for the script of the page, which says it in the language of the browser
   * @param message in English
   */
  EditRefusedException(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  /** Refuses what is asked for correctly, but cannot be done. */
  EditRefusedException(String code, String message) {
    this(UNPROCESSABLE, code, message);
  }

  EditRefusedException(String code, String message, Map<String, Object> more) {
    this(UNPROCESSABLE, code, message, more);
  }

  EditRefusedException(int status, String code, String message, Map<String, Object> more) {
    super(message);
    this.status = status;
    this.details = new LinkedHashMap<>(more);
    details.put("refused", code);
    details.put("message", message);
  }

  /** What it is, for the script of the page. */
  String code() {
    return String.valueOf(details.get("refused"));
  }

  EditorResponse reply() {
    return EditorResponse.of(status, details);
  }
}
