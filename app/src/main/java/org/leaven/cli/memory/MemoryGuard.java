package org.leaven.cli.memory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.leaven.source.problem.FileProcessingException;

/**
 * Ends the program with a message when nearly all memory is in use and nearly all time goes into
 * collecting garbage. The collector of small processes has no such limit: it would go on for hours.
 */
public final class MemoryGuard {
  private static final Duration PERIOD = Duration.ofSeconds(10);

  /** One long collection on a busy machine is no reason to stop; two periods in a row are. */
  private static final int PERIODS = 2;

  private static final double MAX_TIME = 0.9;
  private static final double MAX_MEMORY = 0.95;

  private int stuckPeriods;

  MemoryGuard() {}

  /**
   * Watches the memory in the background.
   *
   * @param stop is given the message; must end the program
   */
  public static void start(Consumer<String> stop) {
    Thread thread = new Thread(() -> watch(stop), "memory-guard");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watch(Consumer<String> stop) {
    MemoryGuard guard = new MemoryGuard();
    try {
      Thread.sleep(PERIOD.toMillis()); // a short build loads none of the classes that measure
      long collecting = collectionMillis();
      long start = System.nanoTime();
      while (true) {
        Thread.sleep(PERIOD.toMillis());
        long now = System.nanoTime();
        long collected = collectionMillis();
        double elapsed = Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - start));
        if (guard.isStuck((collected - collecting) / elapsed, memoryInUse())) {
          stop.accept(FileProcessingException.lackOfMemory());
        }
        collecting = collected;
        start = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether a period was one too many.
   *
   * @param time the share of the period that went into collecting garbage
   * @param memory the share of the memory that was still in use after the last collection
   */
  boolean isStuck(double time, double memory) {
    stuckPeriods = time > MAX_TIME && memory > MAX_MEMORY ? stuckPeriods + 1 : 0;
    return stuckPeriods >= PERIODS;
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** The share of the largest part of the heap, that of old objects, which collections left. */
  private static double memoryInUse() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null && usage.getMax() > 0)
        .max(Comparator.comparingLong(MemoryUsage::getMax))
        .map(usage -> (double) usage.getUsed() / usage.getMax())
        .orElse(0.0);
  }
}
