package org.leaven.site.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Reports unknown settings: keys that begin with {@code kb.}, and keys that look like a misspelt
 * known one.
 *
 * <p>Any other key is the author's own, for templates.
 */
final class UnknownSettingsCheck {
  private static final String OURS = "kb.";
  private static final String FONTS = "kb.pdf.fonts";
  private static final List<String> WITHOUT_DEFAULT = List.of("freemarker.timezone", "jvm.locale");

  private final Set<String> known;

  /**
   * Creates a check.
   *
   * @param ofJBake the keys that JBake has defaults for
   */
  UnknownSettingsCheck(Set<String> ofJBake) {
    known = new TreeSet<>(ofJBake);
    known.addAll(WITHOUT_DEFAULT);
    known.add(FONTS);
    known.addAll(SettingsCheck.OWN_SWITCHES);
    known.addAll(SettingsCheck.OWN_URLS);
    known.addAll(SettingsCheck.OWN_CHOICES.keySet());
  }

  private List<String> ours() {
    return known.stream().filter(key -> key.startsWith(OURS)).toList();
  }

  void check(PropertyLines lines, Problems problems) {
    for (String key : lines.keys()) {
      boolean isOurs = key.startsWith(OURS);
      if (!known.contains(key) && (isOurs || !NearestName.to(key, known).isEmpty())) {
        String what = "there is no setting \"" + key + '"';
        String cure = NearestName.cure(key, isOurs ? ours() : known);
        problems.add(lines.at(key), ProblemCode.UNKNOWN_SETTING, what, cure);
      }
    }
  }
}
