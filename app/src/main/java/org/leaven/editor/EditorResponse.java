package org.leaven.editor;

import java.util.Map;
import org.leaven.source.Json;

/**
 * An answer to a request of the editor.
 *
 * @param status of HTTP
 * @param json an object
 */
public record EditorResponse(int status, String json) {
  static EditorResponse of(int status, Map<String, Object> members) {
    return new EditorResponse(status, Json.compact(members));
  }

  static EditorResponse of(Map<String, Object> members) {
    return of(200, members);
  }
}
