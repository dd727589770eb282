package org.leaven.edition.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Moves the data of a further language from below its folder to {@code api/v1/LANGUAGE/}.
 *
 * <p>Both places are equally deep, so only the addresses that lead to the top of the language
 * change: they lead to the top of the site and from there into its folder.
 *
 * @param tag the language, which is the name of its folder
 */
public record ApiLanguage(String tag) {
  private static final String TOP = "../";

  /** Where a file of the data is in the site; others stay where they are. */
  public String path(String file) {
    return file.startsWith(ApiFiles.FOLDER)
        ? ApiFiles.FOLDER + tag + "/" + file.substring(ApiFiles.FOLDER.length())
        : tag + "/" + file;
  }

  /** The content of a file there. */
  public byte[] moved(String file, byte[] content) {
    return file.startsWith(ApiFiles.FOLDER)
        ? replaced(content, up(file), up(file) + TOP + tag + "/")
        : content;
  }

  /** What was {@link #moved}. */
  public byte[] back(String file, byte[] content) {
    return replaced(content, up(file) + TOP + tag + "/", up(file));
  }

  /** From a file to the top of what it is below. */
  private static String up(String file) {
    return TOP.repeat((int) file.chars().filter(c -> c == '/').count());
  }

  private static byte[] replaced(byte[] content, String from, String to) {
    String text = new String(content, StandardCharsets.UTF_8);
    Pattern address = Pattern.compile("(?m)(?<=[\"',]|^)" + Pattern.quote(from) + "(?!\\.\\./)");
    return address.matcher(text).replaceAll(to).getBytes(StandardCharsets.UTF_8);
  }
}
