package org.leaven.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Watches the sources through the operating system's file notifications.
 *
 * <p>If the source folder disappears or is replaced, watching is restarted. If the system reports
 * too many changes to list, that counts as an edit too.
 */
final class NativeWatcher implements Watcher {
  private static final long CHECK_MILLIS = 500;

  private final WatchedSources sources;
  private final ChangeDebouncer queue;
  private final Thread guard = new Thread(this::guard, "leaven-watch-guard");
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private boolean isClosed;
  private volatile boolean isStale;
  private Optional<String> watched = Optional.empty();
  private @Nullable DirectoryWatcher watcher;

  NativeWatcher(WatchedSources sources, ChangeDebouncer queue) {
    this.sources = sources;
    this.queue = queue;
  }

  /**
   * Starts watching.
   *
   * @throws UncheckedIOException when the system watches no more folders
   */
  @Override
  public void start() {
    begin();
    if (isStale) {
      throw new UncheckedIOException(new IOException("the system watches no more folders"));
    }
    guard.setDaemon(true);
    guard.start();
  }

  private void begin() {
    isStale = false;
    watched = sources.identity();
    try {
      DirectoryWatcher fresh =
          DirectoryWatcher.builder()
              .paths(sources.tops())
              .fileHashing(false)
              .fileTreeVisitor(new Visitor())
              .listener(new Listener())
              .build();
      watcher = fresh;
      CompletableFuture<Void> watching = fresh.watchAsync(NativeWatcher::run);
      isStale = watching.isCompletedExceptionally();
      watching.exceptionally(this::giveUp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Void giveUp(Throwable fault) {
    isStale = true;
    return null;
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "leaven-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void end() {
    try {
      if (watcher != null) {
        watcher.close();
      }
    } catch (IOException e) {
      // the watched folder is already gone
    }
  }

  /** Checks regularly whether the watched folder is still the one at that path. */
  private void guard() {
    lock.lock();
    try {
      while (!isClosed) {
        if (!wake.await(CHECK_MILLIS, TimeUnit.MILLISECONDS) && !isClosed) {
          checkRoot();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void checkRoot() {
    Optional<String> now = sources.identity();
    boolean isOther = !now.equals(watched);
    if (isOther || (isStale && now.isPresent())) {
      end();
      watched = now;
      if (now.isPresent()) {
        begin();
      }
      queue.add(ChangeDebouncer.UNNAMED);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      isClosed = true;
      wake.signalAll();
      end();
    } finally {
      lock.unlock();
    }
  }

  private final class Listener implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      Path path = event.path();
      if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || path == null) {
        queue.add("many files");
      } else if (sources.isSource(path) && !(event.isDirectory() && isFolderModified(event))) {
        isStale |= sources.isSettings(path);
        String name = sources.name(path);
        switch (event.eventType()) {
          case CREATE -> queue.addNew(name);
          case DELETE -> queue.addGone(name);
          default -> queue.add(name);
        }
      }
    }

    private boolean isFolderModified(DirectoryChangeEvent event) {
      return event.eventType() == DirectoryChangeEvent.EventType.MODIFY;
    }

    /** A folder disappeared while it was read; watching must be restarted. */
    @Override
    public void onException(Exception fault) {
      isStale = true;
    }
  }

  /** Walks the folders to watch; files that disappear meanwhile are ignored. */
  private final class Visitor implements FileTreeVisitor {
    @Override
    public void recursiveVisitFiles(Path top, Callback onFolder, Callback onFile)
        throws IOException {
      Files.walkFileTree(
          top,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (!sources.isEntered(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              onFolder.call(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              onFile.call(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }
}
