package org.leaven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.claim.ClaimChecker;
import org.leaven.claim.ClaimedSite;
import org.leaven.claim.Claims;

/**
 * Keep Moving says all that its article says: each of the 116 claims is found on the baked site.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsIT {
  private static final int CLAIMS = 116;

  private final ClaimChecker checker = new ClaimChecker(ClaimedSite.baked());
  private final ClaimChecker german = ClaimChecker.in("de", ClaimedSite.baked());
  private final Claims claims;

  ClaimsIT() throws IOException {
    claims = Claims.read();
  }

  List<String> claimIds() {
    return claims.ids();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claimIds")
  void claimIsFoundWhereItsRowsSay(String id) {
    claims.of(id).forEach(checker::check);
  }

  /** Verdicts, doses, facets and relations by their ids; of texts, that they are translated. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("claimIds")
  void claimIsFoundInGerman(String id) {
    claims.of(id).forEach(german::check);
  }

  @Test
  void noClaimIsLeftOut() {
    assertEquals(CLAIMS, claims.ids().size());
  }
}
