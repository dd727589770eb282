package org.leaven.verify.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Unpacks the single file as its first script does: inserts the parts that only scripts show. All
 * text that is compared with the dataset is in the file before that.
 */
public final class SingleFileUnpacker {
  private SingleFileUnpacker() {}

  /** Unpacks a page; a page that is unpacked already does not change. */
  public static void unpack(Document document) {
    Element packed = document.getElementById("_packed");
    if (packed == null) {
      return;
    }
    String text = inflated(Base64.getDecoder().decode(packed.data()));
    packed.remove();
    Iterator<String> parts = Arrays.asList(text.split("\0", -1)).iterator();
    for (Comment place : document.body().nodeStream(Comment.class).toList()) {
      place.after(parts.hasNext() ? parts.next() : "");
      place.remove();
    }
  }

  private static String inflated(byte[] raw) {
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(raw), new Inflater(true))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
