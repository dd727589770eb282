package org.leaven.edition.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas as they are published with the data, and more strictly: keys that a schema does not
 * name are errors here. Readers of the data should not mind them.
 */
final class PublishedSchemas {
  private static final String HOST = "https://leaven.invalid/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SchemaRegistry registry;

  PublishedSchemas(Map<String, byte[]> files) {
    Map<String, String> schemas = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.contains("/schema/")) {
            schemas.put(HOST + path, closed(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  private static String closed(String schema) {
    JsonNode root = MAPPER.readTree(schema);
    close(root);
    return root.toString();
  }

  private static void close(JsonNode node) {
    node.forEach(PublishedSchemas::close);
    if (node instanceof ObjectNode object && object.has("properties") && object.has("required")) {
      object.put("additionalProperties", false);
    }
  }

  /** What a schema finds wrong with a file. */
  List<String> faults(String schemaPath, byte[] file) {
    Schema schema = registry.getSchema(SchemaLocation.of(HOST + schemaPath));
    return schema.validate(new String(file, StandardCharsets.UTF_8), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
