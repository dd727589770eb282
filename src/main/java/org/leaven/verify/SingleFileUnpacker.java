package org.leaven.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Unpacks the single file as its first script does: replaces short classes by the classes and
 * attributes they stand for, and inserts the parts that only scripts show. All text that is
 * compared with the dataset is in the file before that.
 */
final class SingleFileUnpacker {
  private static final Pattern ATTRIBUTE = Pattern.compile("\\[(.*?)=\"(.*)\"]");

  private final Map<String, String> names;
  private final List<Map<String, String>> sets = new ArrayList<>();
  private final Deque<String> pieces;

  private SingleFileUnpacker(String text) {
    pieces = new ArrayDeque<>(List.of(text.split("\0", -1)));
    names = fields(pieces.pop());
    for (String set : pieces.pop().split("\1", -1)) {
      sets.add(fields(set));
    }
  }

  /** Unpacks a page; a page that is unpacked already does not change. */
  static void of(Document document) {
    Element packed = document.getElementById("_packed");
    if (packed != null) {
      new SingleFileUnpacker(inflated(Base64.getDecoder().decode(packed.data()))).unpack(document);
      packed.remove();
    }
  }

  private static String inflated(byte[] raw) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(raw);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int size = inflater.inflate(buffer); size > 0; size = inflater.inflate(buffer)) {
        out.write(buffer, 0, size);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      return "\0";
    } finally {
      inflater.end();
    }
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    String[] flat = text.split("\2", -1);
    for (int i = 0; i + 1 < flat.length; i += 2) {
      fields.put(flat[i], flat[i + 1]);
    }
    return fields;
  }

  private void unpack(Document document) {
    document.body().getAllElements().forEach(this::lengthen);
    for (int drawings = Integer.parseInt("0" + pieces.pop()); drawings > 0; drawings--) {
      pieces.pop();
    }
    List<Comment> places = new ArrayList<>();
    document.body().forEachNode(node -> addIfComment(node, places));
    for (Comment place : places) {
      String html = pieces.isEmpty() ? "" : pieces.pop();
      Node parent = place.parent();
      Element around = parent instanceof Element element ? element : document.body();
      for (Node part : Parser.parseFragment(html, around, "")) {
        place.before(part);
      }
      place.remove();
    }
  }

  private static void addIfComment(Node node, List<Comment> places) {
    if (node instanceof Comment comment) {
      places.add(comment);
    }
  }

  private void lengthen(Element element) {
    List<String> own = new ArrayList<>();
    for (String name : List.copyOf(element.classNames())) {
      String selector = names.getOrDefault(name, "." + name);
      Matcher attribute = ATTRIBUTE.matcher(selector);
      if (attribute.matches()) {
        element.attr(attribute.group(1), attribute.group(2));
      } else if (name.matches("\\d+") && Integer.parseInt(name) < sets.size()) {
        sets.get(Integer.parseInt(name)).forEach((key, value) -> put(key, value, element, own));
      } else {
        own.add(selector.substring(1));
      }
    }
    element.removeAttr("class");
    if (!own.isEmpty()) {
      element.attr("class", String.join(" ", own));
    }
  }

  private static void put(String key, String value, Element element, List<String> own) {
    if (key.equals("class")) {
      own.add(value);
    } else {
      element.attr(key, value);
    }
  }
}
