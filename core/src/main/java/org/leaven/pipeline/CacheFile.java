package org.leaven.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.leaven.pipeline.filestate.FileStat;
import org.leaven.pipeline.filestate.FolderSnapshot;
import org.leaven.site.cache.BuildCache;
import org.leaven.site.cache.TemplateRead;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Severity;

/**
 * Reads and writes the build cache, a file {@code .site.leaven.cache} beside an output folder
 * {@code site}.
 *
 * <p>A file that is missing, damaged or of another format version is ignored.
 */
final class CacheFile {
  private static final String FORMAT = "leaven cache 5";
  private static final int CHECKSUM_BYTES = Long.BYTES;

  private final Path file;
  private final BuildCaches caches;

  CacheFile(Path output, BuildCaches caches) {
    this.caches = caches;
    this.file = output.resolveSibling("." + output.getFileName() + ".leaven.cache");
  }

  Optional<CacheContents> read() {
    Optional<CacheContents> written = caches.written(FileStat.of(file));
    return written.isPresent() ? written : readFile();
  }

  private Optional<CacheContents> readFile() {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - CHECKSUM_BYTES;
      if (length < 0
          || !Arrays.equals(
              checksum(bytes, length), 0, CHECKSUM_BYTES, bytes, length, bytes.length)) {
        return Optional.empty();
      }
      return contents(new DataInputStream(new ByteArrayInputStream(bytes, 0, length)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the file atomically. If writing fails, the file is deleted and the next build takes
   * longer.
   */
  void write(CacheContents contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path newFile = file.resolveSibling(file.getFileName() + ".new");
    try {
      write(contents, new DataOutputStream(bytes));
      byte[] content = bytes.toByteArray();
      bytes.write(checksum(content, content.length));
      Files.deleteIfExists(newFile); // even a symbolic link, which would be followed
      Files.write(
          newFile, bytes.toByteArray(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(
          newFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      caches.note(FileStat.of(file), contents);
    } catch (IOException e) {
      forget();
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // the cache is then older than the output, and no output file matches it
    }
  }

  /** A checksum against accidental damage, not against tampering. */
  private static byte[] checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return ByteBuffer.allocate(CHECKSUM_BYTES).putLong(sum.getValue() << 32 | length).array();
  }

  private static void write(CacheContents contents, DataOutputStream out) throws IOException {
    out.writeUTF(FORMAT);
    out.writeUTF(contents.program());
    out.writeUTF(contents.options());
    writeFiles(contents.files(), out);
    write(contents.outputs(), out);
    out.writeInt(contents.inputFolders().size());
    for (String folder : contents.inputFolders()) {
      out.writeUTF(folder);
    }
    write(contents.inputs(), out);
    for (int count : contents.counts()) {
      out.writeInt(count);
    }
    out.writeInt(contents.problems().size());
    for (Problem problem : contents.problems()) {
      write(problem, out);
    }
  }

  /** Many pages read the same, which is written once. */
  private static void writeFiles(Map<String, BuildCache.CachedFile> files, DataOutputStream out)
      throws IOException {
    Map<List<TemplateRead>, Integer> numbers = new LinkedHashMap<>();
    files.values().forEach(file -> numbers.putIfAbsent(file.reads(), numbers.size()));
    out.writeInt(numbers.size());
    for (List<TemplateRead> reads : numbers.keySet()) {
      out.writeInt(reads.size());
      for (TemplateRead read : reads) {
        out.writeUTF(read.variable());
        out.writeUTF(read.part());
        out.writeInt(read.count());
      }
    }
    out.writeInt(files.size());
    for (Map.Entry<String, BuildCache.CachedFile> file : new TreeMap<>(files).entrySet()) {
      out.writeUTF(file.getKey());
      out.writeUTF(file.getValue().key());
      out.writeInt(Objects.requireNonNull(numbers.get(file.getValue().reads())));
    }
  }

  private static Map<String, BuildCache.CachedFile> files(DataInputStream in) throws IOException {
    List<List<TemplateRead>> numbered = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<TemplateRead> reads = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        reads.add(new TemplateRead(in.readUTF(), in.readUTF(), in.readInt()));
      }
      numbered.add(List.copyOf(reads));
    }
    Map<String, BuildCache.CachedFile> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(in.readUTF(), new BuildCache.CachedFile(in.readUTF(), numbered.get(in.readInt())));
    }
    return files;
  }

  private static void write(Problem problem, DataOutputStream out) throws IOException {
    out.writeUTF(problem.at().path());
    out.writeInt(problem.at().line());
    out.writeInt(problem.at().column());
    out.writeUTF(problem.code().name());
    out.writeUTF(problem.what());
    out.writeUTF(problem.cure());
    out.writeUTF(problem.severity().name());
  }

  private static Problem problem(DataInputStream in) throws IOException {
    Position at = new Position(in.readUTF(), in.readInt(), in.readInt());
    ProblemCode code = ProblemCode.valueOf(in.readUTF());
    return new Problem(at, code, in.readUTF(), in.readUTF(), Severity.valueOf(in.readUTF()));
  }

  private static void write(FolderSnapshot snapshot, DataOutputStream out) throws IOException {
    out.writeInt(snapshot.files().size());
    for (Map.Entry<String, FileStat> file : snapshot.files().entrySet()) {
      out.writeUTF(file.getKey());
      out.writeLong(file.getValue().size());
      out.writeLong(file.getValue().modified());
      out.writeLong(file.getValue().changed());
      out.writeLong(file.getValue().number());
    }
  }

  private static Optional<CacheContents> contents(DataInputStream in) throws IOException {
    if (!in.readUTF().equals(FORMAT)) {
      return Optional.empty();
    }
    String program = in.readUTF();
    String options = in.readUTF();
    Map<String, BuildCache.CachedFile> files = files(in);
    FolderSnapshot outputs = snapshot(in);
    List<String> folders = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      folders.add(in.readUTF());
    }
    FolderSnapshot inputs = snapshot(in);
    int[] counts = {in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt()};
    List<Integer> report = Arrays.stream(counts).boxed().toList();
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(problem(in));
    }
    return Optional.of(
        new CacheContents(program, options, files, outputs, folders, inputs, report, problems));
  }

  private static FolderSnapshot snapshot(DataInputStream in) throws IOException {
    Map<String, FileStat> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String path = in.readUTF();
      files.put(path, new FileStat(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
    }
    return new FolderSnapshot(files);
  }
}
