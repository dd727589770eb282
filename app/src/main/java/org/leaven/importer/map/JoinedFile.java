package org.leaven.importer.map;

import java.util.List;
import org.leaven.source.problem.Position;

/**
 * Another file with records that belong to those of the first.
 *
 * @param name the field under which a record gets them
 * @param file its path, relative to the map
 * @param key the field of its records that is compared
 * @param on the field of the first file's records that must be equal
 * @param where conditions on its records
 * @param isMany whether several may belong to one record
 * @param optional whether a record may have none
 */
public record JoinedFile(
    String name,
    String file,
    SourceFormat format,
    String key,
    String on,
    List<FieldTest> where,
    boolean isMany,
    boolean optional,
    Position at) {
  public JoinedFile {
    where = List.copyOf(where);
  }
}
