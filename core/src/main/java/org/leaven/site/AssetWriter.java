package org.leaven.site;

import java.io.File;
import java.io.FileFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jbake.app.Asset;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.leaven.html.ScriptDetector;
import org.leaven.site.cache.ParentFolderCreator;
import org.leaven.site.input.BakeInput;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.input.PlainSiteInput;
import org.leaven.site.settings.RelativePath;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.FileTreeWalker;
import org.leaven.source.MemoryCache;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Writes all files of the output that are not pages: theme assets, the site's assets, other content
 * files and generated files.
 *
 * <p>The style sheets of a knowledge base are joined into one file, and so are the scripts for all
 * pages.
 *
 * <p>In a plain site later files replace earlier ones and pages, as in JBake. In a knowledge base
 * only theme assets may be replaced.
 */
final class AssetWriter {
  private static final String THEME = "default-theme/assets/";

  private static final Pattern SCRIPTABLE =
      Pattern.compile("(?i).+\\.(?:svgz?|html?|xhtml|xht|shtml|xml)");

  private final BakeInput input;
  private final Path output;
  private final OutputPaths paths;
  private final Problems problems;
  private final JBakeConfiguration config;
  private final UnsupportedFileTypeCheck extensionCheck;
  private final List<Path> notNormalized = new ArrayList<>();

  AssetWriter(BakeInput input, Path output, OutputPaths paths, Problems problems) {
    this.input = input;
    this.output = output;
    this.paths = paths;
    this.problems = problems;
    this.config = input.settings().config();
    this.extensionCheck = new UnsupportedFileTypeCheck(input.settings(), problems);
  }

  /**
   * Writes them.
   *
   * @return the paths of the generated files
   */
  Set<String> write(MemoryCache memoryCache, ReusedFiles kept, LinksOutside outside)
      throws IOException {
    SortedMap<String, Supplier<byte[]>> generated =
        input instanceof KnowledgeBaseInput site ? site.files().byPath() : new TreeMap<>();
    generated.keySet().forEach(RelativePath::checked);
    Set<String> made = Set.copyOf(generated.keySet());
    write(generated, memoryCache, kept, outside);
    return made;
  }

  private void write(
      SortedMap<String, Supplier<byte[]>> generated,
      MemoryCache memoryCache,
      ReusedFiles kept,
      LinksOutside outside)
      throws IOException {
    File assets = config.getAssetFolder();
    if (input instanceof PlainSiteInput) {
      assets = FilteredFolder.without(assets, outside.below(assets));
    }
    if (assets.exists() && hasLinkLoop(assets, above(assets))) {
      return;
    }
    if (input instanceof PlainSiteInput) {
      claimOwn(assets);
    }
    if (input instanceof KnowledgeBaseInput site) {
      assets = FilteredFolder.ofAssets(assets);
      claimOwn(assets);
      if (!paths.isClear()) {
        return;
      }
      writeThemes(site, generated, memoryCache, kept);
      writeAll(withoutReplaced(withoutParts(generated)), "", kept);
    }
    if (!paths.isClear()) {
      return;
    }
    Asset asset = new Asset(config);
    asset.copy(assets);
    asset.copyAssetsFromContent(config.getContentFolder());
    for (Throwable error : asset.getErrors()) {
      throw error instanceof IOException io ? io : new IOException(error);
    }
    if (input instanceof KnowledgeBaseInput) {
      rename();
    }
  }

  /** Renames copied files to the normal form (NFC) that links use. */
  private void rename() throws IOException {
    for (Path path : notNormalized) {
      Path copied = output.resolve(path);
      if (Files.exists(copied)) {
        Path named = output.resolve(FileNameNormalizer.normal(path.toString()));
        Files.createDirectories(named.resolveSibling("."));
        Files.move(copied, named);
        for (Path above = copied.getParent();
            above != null && !above.equals(output) && FileTreeWalker.isEmpty(above);
            above = above.getParent()) {
          Files.delete(above);
        }
      }
    }
  }

  /** The real path of a folder, and all its parents. */
  private static Set<Path> above(File folder) throws IOException {
    Set<Path> above = new HashSet<>();
    for (Path real = folder.toPath().toRealPath(); real != null; real = real.getParent()) {
      above.add(real);
    }
    return above;
  }

  /**
   * Whether a symbolic link leads to a folder that contains it, which JBake would copy without end.
   *
   * @param above the real paths of the folders above this one
   */
  private boolean hasLinkLoop(File folder, Set<Path> above) throws IOException {
    boolean found = false;
    File[] files = folder.listFiles(this::isAsset);
    for (File file : files == null ? new File[0] : files) {
      Path real = file.toPath().toRealPath();
      if (above.contains(real)) {
        problems.add(
            Position.startOf(RelativePath.of(input.settings().root(), file.toPath())),
            ProblemCode.SYMBOLIC_LINK,
            "this symbolic link leads back to a folder that holds it",
            "remove it");
        found = true;
      } else if (file.isDirectory()) {
        above.add(real);
        found |= hasLinkLoop(file, above);
        above.remove(real);
      }
    }
    return found;
  }

  /** The severity of what JBake does silently: a warning in a plain site, else an error. */
  private Severity weight() {
    return input instanceof KnowledgeBaseInput ? Severity.ERROR : Severity.WARNING;
  }

  private void reportScripts(Path file, String source) throws IOException {
    if (SCRIPTABLE.matcher(file.getFileName().toString()).matches()
        && ScriptDetector.isIn(Files.readAllBytes(file))) {
      problems.add(
          Position.startOf(source),
          ProblemCode.COPIED_SCRIPT,
          "this file is copied as it stands, with scripts that run for whoever opens it",
          "remove them, or leave the file out");
    }
  }

  private void reportFolderOutside(File assets) throws IOException {
    Path root = input.settings().root().toRealPath();
    if (assets.exists() && !assets.toPath().toRealPath().startsWith(root)) {
      problems.add(
          input.settings().place("asset.folder"),
          ProblemCode.BAD_SETTING,
          weight(),
          "asset.folder: \"" + assets.getName() + "\" lies outside of the site's own folder",
          "put the files inside, since all of them are published");
    }
  }

  private void claimOwn(File assets) throws IOException {
    reportFolderOutside(assets);
    claim(assets, assets, this::isAsset);
    File content = config.getContentFolder();
    claim(content, content, FileUtil.getNotContentFileFilter(config));
  }

  private void writeThemes(
      KnowledgeBaseInput site,
      SortedMap<String, Supplier<byte[]>> generated,
      MemoryCache memoryCache,
      ReusedFiles kept)
      throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    generated.forEach(
        (path, content) -> {
          if (AssetBundle.holds(path)) {
            parts.put(path, content.get());
          }
        });
    SortedMap<String, byte[]> assets = site.settings().theme().assets();
    SortedMap<String, byte[]> rest = withoutParts(assets);
    rest.keySet().removeIf(paths::isTaken);
    Path own = config.getAssetFolder().toPath();
    for (AssetBundle bundle : AssetBundle.values()) {
      byte[] joined = bundle.join(assets, parts, own, memoryCache);
      if (joined.length > 0) {
        rest.put(bundle.path(), joined);
      }
    }
    rest.keySet().forEach(paths::keepFree);
    writeAll(GeneratedFiles.of(rest), THEME, kept);
  }

  /** Removes generated files in the root folder that an asset or page of the author replaces. */
  private <T> SortedMap<String, T> withoutReplaced(SortedMap<String, T> files) {
    files
        .keySet()
        .removeIf(
            path ->
                path.indexOf('/') < 0
                    && (paths.isTaken(path) || Files.exists(output.resolve(path))));
    return files;
  }

  private static <T> SortedMap<String, T> withoutParts(Map<String, T> files) {
    SortedMap<String, T> rest = new TreeMap<>(files);
    rest.keySet().removeIf(AssetBundle::holds);
    return rest;
  }

  /** Whether JBake copies a file as an asset. */
  private boolean isAsset(File file) {
    boolean isSeen = !config.getAssetIgnoreHidden() || !file.isHidden();
    return isSeen && (file.isFile() || FileUtil.directoryOnlyIfNotIgnored(file, config));
  }

  private void claim(File top, File folder, FileFilter filter) throws IOException {
    File[] files = folder.listFiles(filter);
    for (File file : files == null ? new File[0] : files) {
      Path path = file.toPath();
      String source = RelativePath.of(input.settings().root(), path);
      boolean leadsOut =
          Files.isSymbolicLink(path) && !path.toRealPath().startsWith(top.toPath().toRealPath());
      if (leadsOut) {
        problems.add(
            Position.startOf(source),
            ProblemCode.SYMBOLIC_LINK,
            weight(),
            "the link leads out of \"" + top.getName() + '"',
            "put the file itself here");
      }
      boolean isLeftOut = leadsOut && input instanceof KnowledgeBaseInput;
      if (!isLeftOut && file.isDirectory()) {
        claim(top, file, filter);
      } else if (!isLeftOut) {
        claimFile(top, path, source);
      }
    }
  }

  private void claimFile(File top, Path file, String source) throws IOException {
    paths.claim(RelativePath.of(top.toPath(), file), source);
    Path relative = top.toPath().relativize(file);
    if (!FileNameNormalizer.isNormal(relative.toString())) {
      notNormalized.add(relative);
    }
    boolean isContent = top.equals(config.getContentFolder());
    if (input instanceof KnowledgeBaseInput) {
      reportScripts(file, source);
      if (isContent) {
        extensionCheck.checkSecondExtension(file, source);
      }
    } else if (isContent) {
      extensionCheck.check(file, source);
    }
  }

  /** Claims the path of each file in order, then writes new and changed files in parallel. */
  private void writeAll(SortedMap<String, Supplier<byte[]>> files, String origin, ReusedFiles kept)
      throws IOException {
    Map<String, Supplier<byte[]>> free = new LinkedHashMap<>();
    for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
      if (!origin.equals(THEME) || !paths.isTaken(file.getKey())) {
        paths.claim(file.getKey(), origin + file.getKey());
        free.put(file.getKey(), file.getValue());
      }
    }
    ParentFolderCreator folders = new ParentFolderCreator();
    try {
      free.entrySet().parallelStream()
          .forEach(file -> write(file.getKey(), file.getValue().get(), kept, folders));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private void write(String path, byte[] bytes, ReusedFiles kept, ParentFolderCreator folders) {
    if (kept.keeps(path, bytes)) {
      return;
    }
    Path file = output.resolve(path);
    try {
      folders.makeAbove(file);
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
