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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.leaven.pipeline.incremental.FileStat;
import org.leaven.pipeline.incremental.FolderSnapshot;
import org.leaven.site.incremental.BuildCache;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Severity;

/**
 * Keeps what a build remembers for the next one, in a file {@code .site.leaven.cache} beside an
 * output {@code site}. A file that is missing, damaged or of another version is as good as none.
 */
final class CacheFile {
  private static final String FORMAT = "leaven cache 4";
  private static final int SEAL_BYTES = Long.BYTES;

  private final Path file;
  private final InMemoryCache memoryCache;

  CacheFile(Path output, InMemoryCache memoryCache) {
    this.memoryCache = memoryCache;
    this.file = output.resolveSibling("." + output.getFileName() + ".leaven.cache");
  }

  Optional<CacheContents> read() {
    Optional<CacheContents> written = memoryCache.written(FileStat.of(file));
    return written.isPresent() ? written : readFile();
  }

  private Optional<CacheContents> readFile() {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - SEAL_BYTES;
      if (length < 0
          || !Arrays.equals(seal(bytes, length), 0, SEAL_BYTES, bytes, length, bytes.length)) {
        return Optional.empty();
      }
      return memory(new DataInputStream(new ByteArrayInputStream(bytes, 0, length)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Writes it, whole or not at all; without it the next build only takes longer. */
  void write(CacheContents memory) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      write(memory, new DataOutputStream(bytes));
      byte[] content = bytes.toByteArray();
      bytes.write(seal(content, content.length));
      Files.deleteIfExists(fresh); // whatever it is: a link would be followed
      Files.write(
          fresh, bytes.toByteArray(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      memoryCache.note(FileStat.of(file), memory);
    } catch (IOException e) {
      forget();
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // it is older than the output then, and no file in the output matches it
    }
  }

  /** Against damage, not against forgers. */
  private static byte[] seal(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return ByteBuffer.allocate(SEAL_BYTES).putLong(sum.getValue() << 32 | length).array();
  }

  private static void write(CacheContents memory, DataOutputStream out) throws IOException {
    out.writeUTF(FORMAT);
    out.writeUTF(memory.program());
    out.writeUTF(memory.order());
    out.writeInt(memory.files().size());
    for (Map.Entry<String, BuildCache.Kept> file : new TreeMap<>(memory.files()).entrySet()) {
      out.writeUTF(file.getKey());
      out.writeUTF(file.getValue().key());
      out.writeBoolean(file.getValue().asksForOthers());
    }
    write(memory.outputs(), out);
    out.writeInt(memory.inputFolders().size());
    for (String folder : memory.inputFolders()) {
      out.writeUTF(folder);
    }
    write(memory.inputs(), out);
    for (int count : memory.counts()) {
      out.writeInt(count);
    }
    out.writeInt(memory.problems().size());
    for (Problem problem : memory.problems()) {
      write(problem, out);
    }
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

  private static Optional<CacheContents> memory(DataInputStream in) throws IOException {
    if (!in.readUTF().equals(FORMAT)) {
      return Optional.empty();
    }
    String program = in.readUTF();
    String order = in.readUTF();
    Map<String, BuildCache.Kept> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(in.readUTF(), new BuildCache.Kept(in.readUTF(), in.readBoolean()));
    }
    FolderSnapshot outputs = snapshot(in);
    List<String> folders = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      folders.add(in.readUTF());
    }
    FolderSnapshot inputs = snapshot(in);
    int[] counts = {in.readInt(), in.readInt(), in.readInt(), in.readInt()};
    List<Integer> report = Arrays.stream(counts).boxed().toList();
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(problem(in));
    }
    return Optional.of(
        new CacheContents(program, order, files, outputs, folders, inputs, report, problems));
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
