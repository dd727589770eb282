package org.leaven.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Verdicts get different shapes, and an author picks from all of them. */
class VerdictIconTest {
  private static final Polarity GOOD = Polarity.POSITIVE;
  private static final Polarity FAIR = Polarity.NEUTRAL;
  private static final Polarity BAD = Polarity.NEGATIVE;

  private static List<VerdictIcon> shapes(List<Polarity> scale, String... chosen) {
    return VerdictIcon.forScale(scale, List.of(chosen));
  }

  @Test
  void aScaleOfThreeHasTheUsualShapes() {
    assertEquals(
        List.of(VerdictIcon.TICK, VerdictIcon.HALF, VerdictIcon.BAR),
        shapes(List.of(GOOD, FAIR, BAD), "", "", ""));
  }

  @Test
  void verdictsOfOnePolarityDifferAndTheAuthorsChoiceIsLeftToIt() {
    assertEquals(
        List.of(
            VerdictIcon.PLUS,
            VerdictIcon.TICK,
            VerdictIcon.STAR,
            VerdictIcon.CROSS,
            VerdictIcon.BAR),
        shapes(List.of(GOOD, GOOD, GOOD, BAD, BAD), "", "tick", "", "cross", ""));
  }

  @Test
  void aNegativeVerdictMayHaveTheShapeOfAPositiveOne() {
    assertEquals(
        List.of(VerdictIcon.PLUS, VerdictIcon.TICK), shapes(List.of(GOOD, BAD), "", "tick"));
  }

  @Test
  void upToFourOfEachPolarityDifferAndMoreBeginAgain() {
    for (Polarity polarity : Polarity.values()) {
      List<VerdictIcon> shapes =
          VerdictIcon.forScale(Collections.nCopies(5, polarity), Collections.nCopies(5, ""));
      assertEquals(4, new HashSet<>(shapes).size());
      assertEquals(shapes.get(0), shapes.get(4));
    }
  }

  @Test
  void editorsOfferEveryShape() throws IOException {
    String all = String.join("\", \"", VerdictIcon.ids());
    try (InputStream in =
        VerdictIcon.class.getResourceAsStream("/org/leaven/dataset/kb.schema.json")) {
      String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(schema.contains("\"enum\": [\"" + all + "\"]"), all);
    }
  }
}
