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
 * A folder as JBake is to see it: without the files that Leaven handles itself. JBake goes through
 * it several times; what is in it is asked of the system once.
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

  /** Content or assets without some of their files. */
  static File without(File folder, Predicate<File> isLeftOut) {
    return new FilteredFolder(folder, isLeftOut);
  }

  /**
   * Content without the dataset. JBake takes every YAML file for a page and copies every JSON file
   * as it stands; files of the dataset are neither, and looking at each costs time. What editors
   * leave beside a file as its last version, such as {@code plank.yaml~}, is nobody's to read.
   */
  static File ofContent(File folder) {
    return new FilteredFolder(
        folder, file -> isDataset(file.getName()) || file.getName().endsWith("~"));
  }

  /** Assets without the style sheets that are joined into one. */
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
