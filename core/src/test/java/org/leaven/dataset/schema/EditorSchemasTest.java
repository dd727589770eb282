package org.leaven.dataset.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.dataset.DatasetReader;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;

/** The schemas for editors know one knowledge base, and take all that it says. */
class EditorSchemasTest {
  private static final String GOOD =
      """
      {"name": "Side bend", "facets": {"position": ["standing"]},
       "verdicts": {"lower-back-pain": {"verdict": "best", "source": "article:12"}},
       "see-also": ["plank", "not-yet-written"]}
      """;

  private static SourceTree sources(String folder) {
    return SourceTreeReader.read(Path.of(folder)).value();
  }

  private static Schema schema(SourceTree tree, String name) throws IOException {
    Map<String, String> schemas = EditorSchemas.of(DatasetReader.read(tree).value());
    String text = schemas.getOrDefault(name, "");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://example.org/" + name), text, InputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "core/src/test/kb/foods-for-gout",
        "core/src/test/kb/vorrat",
        "core/src/test/cases/good"
      })
  void whatIsGoodStaysGood(String folder) throws IOException {
    SourceTree tree = sources(folder);
    Schema head = schema(tree, "kb.schema.json");
    Schema entry = schema(tree, "entry.schema.json");
    for (SourceFile file : tree.data()) {
      if (file.stem().contains(".")) {
        continue; // a translation, which has texts alone
      }
      InputFormat format = file.path().endsWith(".json") ? InputFormat.JSON : InputFormat.YAML;
      Schema schema = file.stem().equals("kb") ? head : entry;
      assertEquals(List.of(), schema.validate(file.text(), format), file.path());
    }
    assertTrue(tree.data().size() > 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "core/src/test/kb/tee"})
  void translationsHoldWhatTheirSchemaKnows(String folder) throws IOException {
    SourceTree tree = sources(folder);
    Schema head = schema(tree, "kb.translation.schema.json");
    Schema entry = schema(tree, "entry.translation.schema.json");
    int translations = 0;
    for (SourceFile file : tree.data()) {
      if (file.stem().contains(".")) {
        Schema schema = file.stem().startsWith("kb.") ? head : entry;
        assertEquals(List.of(), schema.validate(file.text(), InputFormat.YAML), file.path());
        translations++;
      }
    }
    assertTrue(translations > 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: Plank\nsource: article:3",
        "steps: [{text: Halten, hold: 5 s}]",
        "verdicts: {lower-back-pain: {verdict: best}}",
        "nmae: Plank",
        "- id: plank\n  facets: {}"
      })
  void whatIsNotTranslatableIsMarked(String file) throws IOException {
    Schema entry = schema(sources("."), "entry.translation.schema.json");
    assertFalse(entry.validate(file, InputFormat.YAML).isEmpty());
  }

  @Test
  void translationsHaveSchemasWhereThereAreSome() throws IOException {
    assertEquals(
        Set.of("kb.schema.json", "entry.schema.json"),
        EditorSchemas.of(DatasetReader.read(sources("core/src/test/kb/vorrat")).value()).keySet());
    assertTrue(
        EditorSchemas.of(DatasetReader.read(sources(".")).value())
            .getOrDefault("kb.translation.schema.json", "")
            .contains("\"lower-back-pain\""));
  }

  @ParameterizedTest
  @CsvSource({
    "lower-back-pain, lowr-back-pain",
    "\"best\", \"bset\"",
    "article:12, artcle:12",
    "position, positon",
    "standing, standin",
  })
  void idsThatTheHeadDoesNotHaveAreMarked(String id, String slip) throws IOException {
    Schema entry = schema(sources("."), "entry.schema.json");
    assertEquals(List.of(), entry.validate(GOOD, InputFormat.JSON));
    String wrong = GOOD.replace(id, slip);
    assertFalse(wrong.equals(GOOD), id);
    assertFalse(entry.validate(wrong, InputFormat.JSON).isEmpty(), wrong);
  }

  @Test
  void labelsStandBesideTheIds() throws IOException {
    Map<String, String> schemas = EditorSchemas.of(DatasetReader.read(sources(".")).value());
    String entry = schemas.getOrDefault("entry.schema.json", "");
    assertTrue(entry.contains("\"title\": \"Lower back pain\""), entry);
    assertTrue(entry.contains("\"const\": \"plank\""), entry);
  }

  @Test
  void aHeadThatCannotBeReadMakesNothingWrong() throws IOException {
    Schema entry = schema(sources("core/src/test/cases/syntax-in-head"), "entry.schema.json");
    assertEquals(List.of(), entry.validate(GOOD, InputFormat.JSON));
  }
}
