package org.leaven.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * The originals among source files, and their translations: beside {@code plank.yaml}, {@code
 * plank.de.yaml} holds its texts in German.
 *
 * <p>Codes: {@code unknown-language}, {@code no-original}.
 */
public final class TranslationFiles {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  private final List<SourceFile> originals = new ArrayList<>();
  private final Map<String, SourceFile> translations = new HashMap<>();

  private TranslationFiles() {}

  /**
   * Tells the files of a knowledge base apart.
   *
   * @param languages those of the knowledge base, the first that of the originals; with fewer than
   *     two, every file is an original
   */
  public static TranslationFiles of(
      List<SourceFile> files, List<String> languages, Problems problems) {
    TranslationFiles found = new TranslationFiles();
    if (languages.size() < 2) {
      found.originals.addAll(files);
      return found;
    }
    Set<String> stems = new HashSet<>();
    files.forEach(file -> stems.add(stem(file)));
    for (SourceFile file : files) {
      String language = language(file);
      String original = stem(file).substring(0, stem(file).length() - language.length());
      boolean isNamed = languages.contains(language);
      boolean hasOriginal = !language.isEmpty() && stems.contains(cut(original));
      if (language.isEmpty() || (!isNamed && !hasOriginal)) {
        found.originals.add(file);
      } else if (!isNamed || language.equals(languages.get(0))) {
        reportLanguage(file, language, languages, problems);
      } else if (!hasOriginal) {
        String what = "there is no original beside this translation";
        String name = file.stem().substring(0, file.stem().length() - language.length() - 1);
        String cure = "rename it after its original, or write \"" + name + ending(file) + '"';
        problems.add(Position.startOf(file.path()), ProblemCode.NO_ORIGINAL, what, cure);
      } else {
        found.translations.put(cut(original) + ' ' + language, file);
      }
    }
    return found;
  }

  private static void reportLanguage(
      SourceFile file, String language, List<String> languages, Problems problems) {
    boolean isFirst = language.equals(languages.get(0));
    String what =
        isFirst
            ? "\"" + language + "\" is the language of the files without one in their names"
            : "\"" + language + "\" is not among the languages of this knowledge base";
    String cure =
        isFirst
            ? "remove this file, or move its texts there"
            : NearestName.cure(language, languages.subList(1, languages.size()))
                + ", or add it to \"languages\"";
    problems.add(Position.startOf(file.path()), ProblemCode.UNKNOWN_LANGUAGE, what, cure);
  }

  /** All files that are no translations, in their order. */
  public List<SourceFile> originals() {
    return List.copyOf(originals);
  }

  /** The translation of a file, if there is one. */
  public Optional<SourceFile> of(SourceFile original, String language) {
    return Optional.ofNullable(translations.get(stem(original) + ' ' + language));
  }

  /** All translations into a language. */
  public List<SourceFile> in(String language) {
    return originals.stream().flatMap(file -> of(file, language).stream()).toList();
  }

  /** The path of the translation of a file. */
  public static String path(SourceFile original, String language) {
    return stem(original) + "." + language + ending(original);
  }

  private static String stem(SourceFile file) {
    return file.path().substring(0, file.path().length() - ending(file).length());
  }

  private static String ending(SourceFile file) {
    int dot = file.path().lastIndexOf('.');
    return dot > file.path().lastIndexOf('/') ? file.path().substring(dot) : "";
  }

  /** Without the point before the language. */
  private static String cut(String stem) {
    return stem.endsWith(".") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /** The language in the name of a file; empty for none. */
  private static String language(SourceFile file) {
    int dot = file.stem().lastIndexOf('.');
    String language = dot < 0 ? "" : file.stem().substring(dot + 1);
    return TAG.matcher(language).matches() ? language : "";
  }
}
