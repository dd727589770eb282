package org.leaven.edition.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leaven.edition.PlannedSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The description of the data is OpenAPI 3.1: the schema that it is held to is the one that the
 * OpenAPI Initiative publishes (https://spec.openapis.org/oas/3.1/schema/2021-04-15, Apache-2.0).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private SortedMap<String, byte[]> files;
  private String description;

  @BeforeAll
  void make() throws IOException {
    PlannedSite planned = PlannedSite.of(Path.of("core/src/test/cases/good"));
    files = planned.api("");
    description = text("api/v1/openapi.json");
  }

  private String text(String path) {
    return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
  }

  private static List<String> faults(String description) throws IOException {
    try (InputStream in =
        OpenApiTest.class.getResourceAsStream("/openapi/oas-3.1-2021-04-15.json")) {
      String standard = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(standard, InputFormat.JSON);
      return schema.validate(description, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  @Test
  void theDescriptionIsOpenApi() throws IOException {
    assertEquals(List.of(), faults(description));
    for (String bad :
        List.of(
            description.replace("\"in\": \"path\"", "\"in\": \"road\""),
            description.replace("\"responses\"", "\"answers\""),
            description.replace("\"3.1.0\"", "\"3\""))) {
      assertFalse(faults(bad).isEmpty());
    }
  }

  /** Generators name classes and functions by these. */
  @Test
  void operationsAndShapesHaveNamesOfTheirOwn() {
    JsonNode paths = new ObjectMapper().readTree(description).path("paths");
    Set<String> names = new HashSet<>();
    paths.findValues("operationId").forEach(id -> assertTrue(names.add(id.asString())));
    paths.findValues("responses").forEach(each -> assertTrue(each.has("200") && each.has("404")));
    assertEquals(paths.size(), names.size());
    Set<String> titles = new HashSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith("api/v1/schema/")) {
        String title = new ObjectMapper().readTree(text(path)).path("title").asString();
        assertTrue(title.matches("([A-Z][a-z]+)+") && titles.add(title), path + " " + title);
      }
    }
    assertEquals(10, titles.size());
  }
}
