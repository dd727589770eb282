package org.leaven.verify;

import java.util.List;

/** Every kind of damage is named in the PDF, which is set anew for each. */
class PdfVerificationTest extends DamageTests {
  @Override
  List<String> editions() {
    return List.of("pdf");
  }
}
