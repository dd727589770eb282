package org.leaven.site;

import java.io.File;
import java.io.FileFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaven.site.settings.RelativePath;

/**
 * A folder as JBake sees it, without the files that Leaven handles itself.
 *
 * <p>JBake lists it several times; its content is read from the file system only once.
 */
final class FilteredFolder extends File {
  private static final long serialVersionUID = 1L;
  private static final Set<String> DATASET = Set.of("yaml", "yml", "json");

  private final transient Predicate<File> isLeftOut;
  private final transient @Nullable BasicFileAttributes attributes;
  private transient File @Nullable [] found;

  private FilteredFolder(File file, Predicate<File> isLeftOut) {
    super(file.getPath());
    this.isLeftOut = isLeftOut;
    this.attributes = attributes(file);
  }

  private static @Nullable BasicFileAttributes attributes(File file) {
    try {
      return Files.readAttributes(file.toPath(), BasicFileAttributes.class);
    } catch (IOException e) {
      return null; // a link that leads nowhere
    }
  }

  /** The content or asset folder without some of its files. */
  static File without(File folder, Predicate<File> isLeftOut) {
    return new FilteredFolder(folder, isLeftOut);
  }

  /**
   * The content folder without dataset files and editor backups such as {@code plank.yaml~}. JBake
   * would treat every YAML file as a page and copy every JSON file.
   */
  static File ofContent(File folder) {
    return new FilteredFolder(
        folder, file -> isDataset(file.getName()) || file.getName().endsWith("~"));
  }

  /** The asset folder without the parts of bundles. */
  static File ofAssets(File folder) {
    return new FilteredFolder(
        folder, file -> AssetBundle.holds(RelativePath.of(folder.toPath(), file.toPath())));
  }

  static boolean isDataset(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return DATASET.contains(extension.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean isDirectory() {
    return attributes != null && attributes.isDirectory();
  }

  @Override
  public boolean isFile() {
    return attributes != null && attributes.isRegularFile();
  }

  @Override
  public boolean isHidden() {
    return separatorChar == '/' ? getName().startsWith(".") : super.isHidden();
  }

  @Override
  public File @Nullable [] listFiles(@Nullable FileFilter filter) {
    File[] all = found;
    if (all == null) {
      String[] names = list();
      if (names == null) {
        return null;
      }
      all =
          Arrays.stream(names)
              .map(name -> new File(this, name))
              .filter(file -> !isLeftOut.test(file))
              .map(file -> new FilteredFolder(file, isLeftOut))
              .toArray(File[]::new);
      found = all;
    }
    return Arrays.stream(all)
        .filter(file -> filter == null || filter.accept(file))
        .toArray(File[]::new);
  }
}
