package org.leaven.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.page.authored.HeaderReader;
import org.leaven.page.authored.PageHeader;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.BakeInput;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.input.PlainSiteInput;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.settings.ThemeFiles;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;

/** A site in a folder of a test, with a theme in a folder beside it. */
public final class TestSite {
  public final Path root;
  private final Path theme;
  private final Path output;
  private @Nullable Instant asOf;

  public TestSite(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("site"));
    theme = Files.createDirectories(folder.resolve("theme"));
    output = folder.resolve("output");
    Files.createDirectories(root.resolve("content"));
  }

  /** Writes a file of the site. */
  public TestSite file(String path, String... lines) throws IOException {
    write(root.resolve(path), lines);
    return this;
  }

  /** Writes a file of the theme. */
  public TestSite theme(String path, String... lines) throws IOException {
    write(theme.resolve(path), lines);
    return this;
  }

  public TestSite asOf(String day) {
    asOf = Instant.parse(day + "T00:00:00Z");
    return this;
  }

  private static void write(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  public Checked<SiteSettings> settings(SiteKind kind) throws IOException {
    return new SettingsReader(() -> ThemeFiles.of(theme))
        .read(new SiteRequest(root, kind, "", asOf));
  }

  /** Bakes the folder as a plain JBake site. */
  public Checked<BakeResult> bakePlain() throws IOException {
    return bake(new PlainSiteInput(settings(SiteKind.PLAIN).value()));
  }

  /** Bakes the folder as a knowledge base. */
  public Checked<BakeResult> bakeKnowledge(
      List<GeneratedPage> generated, List<AuthoredPage> authored) throws IOException {
    return bake(knowledge(generated, authored, Set.of(), Map.of()));
  }

  public KnowledgeBaseInput knowledge(
      List<GeneratedPage> generated,
      List<AuthoredPage> authored,
      Set<String> introductions,
      Map<String, byte[]> files)
      throws IOException {
    SiteSettings settings = settings(SiteKind.KNOWLEDGE_BASE).value();
    return new KnowledgeBaseInput(
        settings,
        new Shared("Keep Moving"),
        generated,
        authored,
        introductions,
        () -> GeneratedFiles.of(files));
  }

  public Checked<BakeResult> bake(BakeInput recipe) throws IOException {
    Files.createDirectories(output);
    return new Baker().bake(recipe, output);
  }

  /** A page of the author's, prepared as the stage before prepares it. */
  public AuthoredPage authored(String source, Object model, String bodyHtml) throws IOException {
    SourceFile file = new SourceFile(source, Files.readString(root.resolve(source)));
    Checked<PageHeader> header =
        new HeaderReader(settings(SiteKind.KNOWLEDGE_BASE).value().headerRules()).read(file);
    if (header.hasErrors()) {
      throw new IllegalStateException(header.problems().toString());
    }
    return new AuthoredPage(source, header.value(), model, bodyHtml);
  }

  public String written(String path) throws IOException {
    return Files.readString(output.resolve(path));
  }

  public boolean isWritten(String path) {
    return Files.exists(output.resolve(path));
  }

  public static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  /** What pages share. */
  public record Shared(String title) {}

  /** What a template sees as {@code page}. */
  public record Model(String title, int count, List<String> rows) {}
}
