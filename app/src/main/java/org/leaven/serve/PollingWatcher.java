package org.leaven.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Watches the sources by scanning all files regularly.
 *
 * <p>Used for network shares and containers without file notifications, and when the system cannot
 * watch more folders.
 */
final class PollingWatcher implements Watcher {
  private static final long PAUSE_MILLIS = 500;

  private final WatchedSources sources;
  private final ChangeDebouncer queue;
  private final Thread thread = new Thread(this::run, "leaven-poll");
  private Map<Path, String> before = Map.of();

  PollingWatcher(WatchedSources sources, ChangeDebouncer queue) {
    this.sources = sources;
    this.queue = queue;
  }

  @Override
  public void start() {
    before = scan();
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PAUSE_MILLIS);
        Map<Path, String> now = scan();
        TreeSet<Path> files = new TreeSet<>(before.keySet());
        files.addAll(now.keySet());
        files.removeIf(file -> Objects.equals(before.get(file), now.get(file)));
        files.forEach(file -> queue.add(sources.name(file)));
        before = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<Path, String> scan() {
    Map<Path, String> seen = new TreeMap<>();
    for (Path top : sources.tops()) {
      try {
        Files.walkFileTree(
            top,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(
                  Path folder, BasicFileAttributes attributes) {
                return sources.isEntered(folder)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (sources.isSource(file)) {
                  seen.put(
                      file,
                      attributes.size()
                          + " "
                          + attributes.lastModifiedTime()
                          + " "
                          + attributes.fileKey());
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException fault) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        // the folder disappeared during the scan; the next scan sees the result
      }
    }
    return seen;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
