package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.words.Messages;

/** How a condition, a sentence of its own, ends another sentence. */
class ConditionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The parts are held by a clamp.        | only if the parts are held by a clamp",
        "en | Your pulse is <HRmax and >60 at rest. | only if your pulse is <HRmax and >60 at rest",
        "en | It’s dry.                             | only if it’s dry",
        "en | A knee, not a hip, hurts.             | only if a knee, not a hip, hurts",
        "en | you can count to three                | only if you can count to three",
        "en | 60 minutes have passed.               | only if 60 minutes have passed",
        "en | MRI shows no tear.                    | only if: MRI shows no tear",
        "en | IT allows it.                         | only if: IT allows it",
        "en | A-levels are passed.                  | only if: A-levels are passed",
        "en | Anna’s doctor agrees.                 | only if: Anna’s doctor agrees",
        "en | I agree.                              | only if: I agree",
        "en | Is it dry?                            | only if: Is it dry?",
        "en | You stop at once...                   | only if you stop at once...",
        "en | It is dry. It is clean.               | only if it is dry. It is clean",
        "de | Die Ärztin stimmt zu.                 | nur wenn: Die Ärztin stimmt zu",
        "de | Sie keine Schmerzen haben.            | nur wenn: Sie keine Schmerzen haben",
        "de | niemand hinsieht                      | nur wenn niemand hinsieht",
        "fr | Élan est là.                          | seulement si: Élan est là",
        "ja | 乾いている。                            | 次の場合のみ： 乾いている",
      })
  void endsASentence(String language, String condition, String end) {
    assertEquals(end, Messages.in(language).condition("only-if", condition));
  }
}
