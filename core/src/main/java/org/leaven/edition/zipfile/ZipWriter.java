package org.leaven.edition.zipfile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Writes a zip archive in memory. Names are UTF-8, every time is the earliest of the format, and
 * files that compression does not shrink are stored. Archives beyond 4 GiB or 65,535 files are not
 * written.
 */
public final class ZipWriter {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF_8_NAMES = 1 << 11;
  private static final short STORED = 0;
  private static final short DEFLATED = 8;
  private static final short FIRST_DAY = 1 << 5 | 1;
  private static final int MAX_FILES = 0xFFFF;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Item> items = new ArrayList<>();

  private record Item(String path, short method, int crc, int packed, int size, int offset) {
    byte[] name() {
      return path.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** An archive of these files, by path. */
  public static byte[] zip(SortedMap<String, byte[]> files) {
    ZipWriter zip = new ZipWriter();
    files.forEach(zip::add);
    return zip.finish();
  }

  /** Adds a file, compressed where that makes it smaller. */
  public ZipWriter add(String name, byte[] content) {
    byte[] packed = Deflate.raw(content);
    return packed.length < content.length
        ? write(name, content, packed, DEFLATED)
        : store(name, content);
  }

  /** Adds a file without compression. */
  public ZipWriter store(String name, byte[] content) {
    return write(name, content, content, STORED);
  }

  private ZipWriter write(String name, byte[] content, byte[] packed, short method) {
    if (items.size() == MAX_FILES) {
      throw new IllegalStateException("a zip archive holds no more than 65,535 files");
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    Item item =
        new Item(name, method, (int) crc.getValue(), packed.length, content.length, out.size());
    items.add(item);
    ByteBuffer header = buffer(30).putInt(LOCAL);
    describe(item, header);
    put(header);
    out.writeBytes(item.name());
    out.writeBytes(packed);
    return this;
  }

  private static void describe(Item item, ByteBuffer header) {
    header.putShort(VERSION).putShort(UTF_8_NAMES).putShort(item.method());
    header.putShort((short) 0).putShort(FIRST_DAY);
    header.putInt(item.crc()).putInt(item.packed()).putInt(item.size());
    header.putShort((short) item.name().length).putShort((short) 0);
  }

  /** The whole archive. */
  public byte[] finish() {
    int start = out.size();
    for (Item item : items) {
      ByteBuffer header = buffer(46).putInt(CENTRAL).putShort(VERSION);
      describe(item, header);
      header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      header.putInt(item.offset());
      put(header);
      out.writeBytes(item.name());
    }
    short count = (short) items.size();
    ByteBuffer end = buffer(22).putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort(count).putShort(count).putInt(out.size() - start).putInt(start);
    put(end.putShort((short) 0));
    return out.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(ByteBuffer header) {
    byte[] bytes = new byte[header.flip().remaining()];
    header.get(bytes);
    out.writeBytes(bytes);
  }
}
