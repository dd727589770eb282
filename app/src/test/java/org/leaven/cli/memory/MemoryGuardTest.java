package org.leaven.cli.memory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A program without enough memory ends; one that only works hard goes on. */
class MemoryGuardTest {
  private final MemoryGuard guard = new MemoryGuard();

  @Test
  void twoPeriodsOfCollectingInAFullMemoryAreTooMany() {
    assertFalse(guard.isStuck(0.97, 0.99));
    assertTrue(guard.isStuck(0.97, 0.99));
  }

  @Test
  void oneLongCollectionIsNoReasonToStop() {
    for (int i = 0; i < 5; i++) {
      assertFalse(guard.isStuck(0.97, 0.99));
      assertFalse(guard.isStuck(0.2, 0.99));
    }
  }

  @Test
  void collectingIsNoReasonToStopWhileThereIsRoom() {
    for (int i = 0; i < 5; i++) {
      assertFalse(guard.isStuck(0.99, 0.6));
    }
  }
}
