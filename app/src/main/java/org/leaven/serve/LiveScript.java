package org.leaven.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.leaven.source.ProgramFile;

/**
 * Provides the live-reload script and style sheet, and the addresses below which they are served.
 *
 * <p>No site has files at these addresses.
 */
final class LiveScript {
  private static final String SCRIPT = "-leaven/live.js";
  private static final String STYLES = "-leaven/live.css";
  static final String EVENTS = "-leaven/events";

  private LiveScript() {}

  /** The files of the script by path relative to the site. */
  static Map<String, byte[]> parts() throws IOException {
    return Map.of(
        SCRIPT,
        ProgramFile.bytes(LiveScript.class, "live.js"),
        STYLES,
        ProgramFile.bytes(LiveScript.class, "live.css"));
  }

  /** The content type of one of these files. */
  static String type(String path) {
    return path.equals(STYLES) ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8";
  }

  /**
   * The HTML element that loads the script.
   *
   * @param top the root path of the site
   * @param page the file that is shown, relative to the site
   * @param state the id of the site's state when the page was sent
   */
  static String element(String top, String page, String state) {
    return "<script src=\""
        + attribute(top + SCRIPT)
        + "\" data-top=\""
        + attribute(top)
        + "\" data-page=\""
        + attribute(page)
        + "\" data-state=\""
        + attribute(state)
        + "\"></script>";
  }

  /**
   * The HTML element that shows a link to the editor.
   *
   * @param editor the path of the editor
   * @param page the file that is shown, relative to the site
   */
  static String editLink(String editor, String page) {
    return "<script src=\""
        + attribute(editor + "link.js")
        + "\" data-page=\""
        + attribute(page)
        + "\"></script>";
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  /** A simple page made by the server, for when the site has none. */
  static byte[] page(String title, String text) {
    String page =
        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
            + title
            + "</title><body><h1>"
            + title
            + "</h1><p>"
            + text
            + "</p></body></html>\n";
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
