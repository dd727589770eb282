package org.leaven.site.input;

import java.util.List;
import java.util.Set;
import org.leaven.html.LanguageMarks;
import org.leaven.site.settings.SiteSettings;

/**
 * The input for baking a knowledge base: settings, pages with their template data, and generated
 * files.
 *
 * @param shared data shared by all pages; templates see it as {@code site}
 * @param generated pages made from the dataset
 * @param authored the author's Markdown and HTML pages, drafts included
 * @param introductions sources below {@code content/} whose text is part of a generated page, and
 *     that are not pages themselves
 * @param files more files to write
 * @param languages what the pages of further languages share
 */
public record KnowledgeBaseInput(
    SiteSettings settings,
    Object shared,
    List<GeneratedPage> generated,
    List<AuthoredPage> authored,
    Set<String> introductions,
    GeneratedFiles files,
    List<LanguageContext> languages)
    implements BakeInput {
  /** A site in one language. */
  public KnowledgeBaseInput(
      SiteSettings settings,
      Object shared,
      List<GeneratedPage> generated,
      List<AuthoredPage> authored,
      Set<String> introductions,
      GeneratedFiles files) {
    this(settings, shared, generated, authored, introductions, files, List.of());
  }

  public KnowledgeBaseInput {
    languages = List.copyOf(languages);
    generated = List.copyOf(generated);
    authored = List.copyOf(authored);
    introductions = Set.copyOf(introductions);
  }

  /** What the page at a path shares with the others of its language. */
  public LanguageContext at(String path) {
    return languages.stream()
        .filter(language -> path.startsWith(language.folder()))
        .findFirst()
        .orElse(new LanguageContext("", shared, LanguageMarks.NONE));
  }
}
