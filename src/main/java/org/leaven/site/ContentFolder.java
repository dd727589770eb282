package org.leaven.site;

import java.io.File;
import java.io.FileFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of content as JBake is to see it: without the dataset.
 *
 * <p>JBake takes every YAML file for a page and copies every JSON file as it stands; files of the
 * dataset are neither, and looking at each costs time.
 */
final class ContentFolder extends File {
  private static final long serialVersionUID = 1L;
  private static final Set<String> DATASET = Set.of("yaml", "yml", "json");

  ContentFolder(File folder) {
    super(folder.getPath());
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
        .filter(name -> !isDataset(name))
        .map(name -> new File(this, name))
        .filter(file -> filter == null || filter.accept(file))
        .map(file -> file.isDirectory() ? new ContentFolder(file) : file)
        .toArray(File[]::new);
  }
}
