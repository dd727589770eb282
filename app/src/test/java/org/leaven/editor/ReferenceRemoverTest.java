package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRemoverTest {
  private static final String TEXT =
      """
      # kept cold
      name: Milk
      facets:
        place: [door, {term: shelf, basis: editorial}]
        use: door
      fields: {calories: 64}
      verdicts:
        fridge: {verdict: good, source: [book:3, leaflet], certainty: tried} # of course
        shelf: [{verdict: bad, if: It is open.}, {verdict: good, if: It is dried.}]
      alternative-to: {entry: wine, topic: shelf}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics shelf|  shelf: [{verdict: bad, if: It is open.}, {verdict: good, if: It is dried.}]|
          topics shelf|alternative-to: {entry: wine, topic: shelf}|
          verdicts bad|{verdict: bad, if: It is open.}, |
          verdicts good|fridge: {verdict: good|
          facets use|use: door|
          facets place terms shelf|, {term: shelf, basis: editorial}|
          facets use terms door|use: door|
          fields calories|fields: {calories: 64}|
          sources book|book:3, |
          certainties tried|, certainty: tried|
          """)
  void whatNamesItGoesAndTheRestStays(String gone, String removed) throws Exception {
    EditableFile file = new EditableFile("content/milk.yaml", TEXT);
    String after = new ReferenceRemover(List.of(gone.split(" ", -1))).without(file).text();
    assertEquals(true, TEXT.contains(removed));
    assertEquals(false, after.contains(removed), after);
    assertEquals(true, after.startsWith("# kept cold\nname: Milk\n"), after);
    assertEquals(
        gone.startsWith("facets"),
        !after.contains("  place: [door, {term: shelf, basis: editorial}]\n  use: door\n"),
        after);
  }

  @ParameterizedTest
  @CsvSource({"topics,door", "verdicts,fridge", "sources,boo", "facets,door"})
  void whatHasTheSameNameStays(String kind, String id) throws Exception {
    EditableFile file = new EditableFile("content/milk.yaml", TEXT);
    assertEquals(TEXT, new ReferenceRemover(List.of(kind, id)).without(file).text());
  }
}
