package org.leaven.site;

import java.io.File;
import java.io.FileFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A folder as JBake is to see it: without the files that Leaven handles itself. */
final class FolderView extends File {
  private static final long serialVersionUID = 1L;
  private static final Set<String> DATASET = Set.of("yaml", "yml", "json");

  private final transient Predicate<File> isHidden;

  private FolderView(File folder, Predicate<File> isHidden) {
    super(folder.getPath());
    this.isHidden = isHidden;
  }

  /**
   * Content without the dataset. JBake takes every YAML file for a page and copies every JSON file
   * as it stands; files of the dataset are neither, and looking at each costs time.
   */
  static File ofContent(File folder) {
    return new FolderView(folder, file -> isDataset(file.getName()));
  }

  /** Assets without the style sheets that are joined into one. */
  static File ofAssets(File folder) {
    return new FolderView(
        folder, file -> Bundle.holds(RelativePath.of(folder.toPath(), file.toPath())));
  }

  static boolean isDataset(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return DATASET.contains(extension.toLowerCase(Locale.ROOT));
  }

  @Override
  public File @Nullable [] listFiles(@Nullable FileFilter filter) {
    String[] names = list();
    if (names == null) {
      return null;
    }
    return Arrays.stream(names)
        .map(name -> new File(this, name))
        .filter(file -> !isHidden.test(file))
        .filter(file -> filter == null || filter.accept(file))
        .map(file -> file.isDirectory() ? new FolderView(file, isHidden) : file)
        .toArray(File[]::new);
  }
}
