package org.leaven.edition.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.edition.html.BakedPage;
import org.leaven.edition.pdf.file.Place;
import org.leaven.edition.pdf.file.Sheet;

/** The places that links of the document lead to. */
record Places(Book book, List<BakedPage> pages) {

  /** All of them; what has no place of its own on paper lies at the top of its page. */
  Map<String, Place> known() {
    Map<String, Place> known = new HashMap<>(book.places());
    for (Sheet sheet : book.sheets()) {
      for (String target : sheet.targets()) {
        String[] parts = target.split("#", 2);
        Place page = book.places().get(parts[0]);
        if (page != null && parts.length > 1 && isOn(parts[0], parts[1])) {
          known.putIfAbsent(target, page);
        }
      }
    }
    return known;
  }

  private boolean isOn(String path, String id) {
    return pages.stream()
        .filter(page -> page.path().equals(path))
        .anyMatch(page -> id.equals("top") || page.document().getElementById(id) != null);
  }
}
