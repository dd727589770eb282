package org.leaven.verify.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.FileProcessingException;

/**
 * The files below a folder, by path. Each is read when it is asked for, and not kept: all editions
 * together may be larger than the memory.
 */
public final class FolderContents extends AbstractMap<String, byte[]> {
  private static final String MARK = ".leaven";

  private final Path folder;
  private final Set<String> paths = new TreeSet<>();

  public FolderContents(Path folder) throws IOException {
    this.folder = folder.toRealPath(); // the walk does not follow a link that is its root
    try (Stream<Path> walk = Files.walk(this.folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        paths.add(this.folder.relativize(file).toString().replace('\\', '/'));
      }
    }
    paths.remove(MARK);
  }

  @Override
  public byte @Nullable [] get(Object path) {
    return paths.contains(path) ? read((String) path) : null;
  }

  private byte[] read(String path) {
    try {
      return FileProcessingException.within(path, () -> Files.readAllBytes(folder.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean containsKey(Object path) {
    return paths.contains(path);
  }

  @Override
  public byte[] getOrDefault(Object path, byte[] otherwise) {
    byte[] content = get(path);
    return content == null ? otherwise : content;
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(paths);
  }

  @Override
  public Set<Entry<String, byte[]>> entrySet() {
    return paths.stream()
        .map(path -> new SimpleImmutableEntry<>(path, read(path)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
