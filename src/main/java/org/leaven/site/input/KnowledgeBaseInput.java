package org.leaven.site.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.site.settings.RelativePath;
import org.leaven.site.settings.SiteSettings;

/**
 * A knowledge base, ready to be put into templates.
 *
 * @param shared what is the same on every page; templates see it as {@code site}
 * @param generated pages made from the dataset
 * @param authored Markdown and HTML pages of the author's, drafts included
 * @param introductions sources below {@code content/} whose text stands on a generated page, and
 *     that are no pages themselves
 * @param files more files to write, by their path below the output
 */
public record KnowledgeBaseInput(
    SiteSettings settings,
    Object shared,
    List<GeneratedPage> generated,
    List<AuthoredPage> authored,
    Set<String> introductions,
    Map<String, byte[]> files)
    implements BakeInput {
  public KnowledgeBaseInput {
    generated = List.copyOf(generated);
    authored = List.copyOf(authored);
    introductions = Set.copyOf(introductions);
    files = Map.copyOf(files);
    files.keySet().forEach(RelativePath::checked);
  }
}
