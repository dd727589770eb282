package org.leaven.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leaven.knowledge.setting.ThemeSettings;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Generates the style sheet for the {@code theme} settings in {@code kb.yaml}. */
final class ThemeStylesheet {
  private static final Set<String> GENERIC =
      Set.of("system-ui", "serif", "sans-serif", "ui-serif", "ui-sans-serif", "ui-rounded");
  private static final List<String> WEIGHTS = List.of("400", "600 700");

  private final StringBuilder css = new StringBuilder();

  private ThemeStylesheet() {}

  /** The CSS rules; empty when the theme is not changed. */
  static String of(ThemeSettings theme) {
    ThemeStylesheet stylesheet = new ThemeStylesheet();
    theme.faces().forEach(stylesheet::files);
    List<String> tokens = new ArrayList<>();
    if (!theme.accent().isEmpty()) {
      tokens.add("--accent: " + theme.accent());
    }
    theme.faces().forEach(face -> tokens.add(family(face)));
    stylesheet.tokens(tokens);
    if (!theme.colours().isEmpty()) {
      stylesheet.colours(theme.colours());
    }
    return stylesheet.css.toString();
  }

  /** Reports font files that the theme names and that do not exist. */
  static Checked<ThemeSettings> check(ThemeSettings theme, List<String> written) {
    Problems problems = new Problems();
    for (ThemeSettings.Face face : theme.faces()) {
      for (String file : face.files()) {
        if (!written.contains(file)) {
          String what = "\"" + file + "\" leads nowhere";
          String cure = "put the file below assets/, or name a family";
          problems.add(
              face.at(),
              ProblemCode.BROKEN_LINK,
              what,
              NearestName.guess(file, written).orElse(cure));
        }
      }
    }
    return problems.with(theme);
  }

  private void files(ThemeSettings.Face face) {
    for (String file : face.files()) {
      css.append("@font-face {\n  font-family: \"kb-").append(face.use()).append("\";\n");
      css.append("  src: url(\"../").append(file.replace(" ", "%20")).append("\");\n");
      if (face.files().size() > 1) {
        css.append("  font-weight: ").append(WEIGHTS.get(face.files().indexOf(file)));
        css.append(";\n");
      }
      css.append("  font-display: optional;\n}\n");
    }
  }

  private static String family(ThemeSettings.Face face) {
    boolean isText = face.use().equals("text");
    String name = face.files().isEmpty() ? face.names().get(0) : "kb-" + face.use();
    String family = GENERIC.contains(name) ? name : "\"" + name + "\"";
    return (isText ? "--face: " : "--head: ")
        + family
        + (isText ? ", system-ui, sans-serif" : ", var(--face)");
  }

  private void tokens(List<String> tokens) {
    if (!tokens.isEmpty()) {
      css.append("@layer tokens {\n  :root {\n");
      tokens.forEach(token -> css.append("    ").append(token).append(";\n"));
      css.append("  }\n}\n");
    }
  }

  /** Readers who prefer more contrast get the default theme's colours. */
  private void colours(List<ThemeSettings.Colour> colours) {
    css.append("@layer tokens {\n  @media not (prefers-contrast: more) {\n    :root {\n");
    for (ThemeSettings.Colour colour : colours) {
      css.append("      --").append(colour.token()).append(": ");
      css.append(colour.light()).append(";\n");
    }
    css.append("    }\n\n    @supports (color: light-dark(#000, #fff)) {\n      :root {\n");
    for (ThemeSettings.Colour colour : colours) {
      css.append("        --").append(colour.token()).append(": light-dark(");
      css.append(colour.light()).append(", ").append(colour.dark()).append(");\n");
    }
    css.append("      }\n    }\n  }\n}\n");
  }
}
