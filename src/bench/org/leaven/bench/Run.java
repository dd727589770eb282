package org.leaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a program.
 *
 * @param cpuSeconds processor time of the process itself; 0 where the system does not say
 * @param peakMb the most memory it held at once; 0 where the system does not say
 */
record Run(double seconds, double cpuSeconds, double peakMb) {

  static Run of(List<String> command, Path folder) throws IOException, InterruptedException {
    Path log = Files.createTempFile("bench", ".log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    double peak = 0;
    double cpu = 0;
    while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
      cpu = Math.max(cpu, cpu(process));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String said = Files.readString(log);
    Files.delete(log);
    if (process.exitValue() != 0) {
      throw new IOException(command + " failed: " + said);
    }
    return new Run(seconds, cpu, peak);
  }

  private static double cpu(Process process) {
    return process.info().totalCpuDuration().map(spent -> spent.toNanos() / 1e9).orElse(0.0);
  }

  private static double peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
