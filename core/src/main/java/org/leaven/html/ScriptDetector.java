package org.leaven.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Detects whether an SVG or HTML file can run scripts when it is opened, or embed content that can.
 */
public final class ScriptDetector {
  private static final Set<String> RUNNING =
      Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener");

  private static final Pattern SCRIPT_ADDRESS =
      Pattern.compile("(?s)(?:javascript|vbscript|livescript):.*|data:(?!image/(?!svg)).*");

  private static final int MAX_BYTES = 20_000_000;

  private ScriptDetector() {}

  /**
   * Whether the content of an SVG or HTML file, packed with gzip or not, can run scripts. What is
   * packed and cannot be read counts, since it may hide anything.
   */
  public static boolean isIn(byte[] file) {
    if (file.length < 2 || file[0] != 0x1f || (file[1] & 0xff) != 0x8b) {
      return isIn(new String(file, StandardCharsets.UTF_8));
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(file))) {
      byte[] markup = unpacked.readNBytes(MAX_BYTES);
      return markup.length == MAX_BYTES || isIn(new String(markup, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Whether an SVG or HTML file can run scripts; a file that declares entities counts, since they
   * may hide anything.
   */
  public static boolean isIn(String markup) {
    boolean isXml = !markup.toLowerCase(Locale.ROOT).contains("<html");
    Parser parser = isXml ? Parser.xmlParser() : Parser.htmlParser();
    return markup.contains("<!ENTITY")
        || markup.contains("<?xml-stylesheet")
        || Jsoup.parse(markup, "", parser).getAllElements().stream().anyMatch(ScriptDetector::runs);
  }

  private static boolean runs(Element element) {
    String name = element.normalName();
    if (RUNNING.contains(name.substring(name.indexOf(':') + 1))) {
      return true;
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue().replaceAll("[\\x00- ]+", "").toLowerCase(Locale.ROOT);
      if (key.startsWith("on") || SCRIPT_ADDRESS.matcher(value).matches()) {
        return true;
      }
    }
    return false;
  }
}
