package org.leaven.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names a server answers to. */
class AllowedHostsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "127.0.0.1, localhost, true",
        "127.0.0.1, LocalHost, true",
        "127.0.0.1, kitchen.localhost, true",
        "127.0.0.1, a.b.LOCALHOST, true",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.1.22.133, true",
        "127.0.0.1, [::1], true",
        "::1, ::1, true",
        "127.0.0.1, kitchenlocalhost, false",
        "127.0.0.1, localhost.example, false",
        "127.0.0.1, a.localhost.example, false",
        "127.0.0.1, 127.0.0.1.example, false",
        "127.0.0.1, 127.0.0, false",
        "127.0.0.1, 128.0.0.1, false",
        "127.0.0.1, example.org, false",
        "127.0.0.1, '', false",
        "127.0.0.1, none, false",
        "0.0.0.0, example.org, true",
        "0.0.0.0, none, true"
      })
  void onLoopbackOnlyTheMachinesOwnNamesAreAnswered(String listening, String asked, boolean may) {
    assertEquals(may, AllowedHosts.isAllowed(listening, asked));
  }
}
