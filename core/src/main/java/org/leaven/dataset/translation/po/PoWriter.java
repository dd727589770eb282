package org.leaven.dataset.translation.po;

import java.util.List;

/** Writes PO files. */
public final class PoWriter {
  private PoWriter() {}

  /** A file with messages in their order, in UTF-8; the same messages give the same bytes. */
  public static String write(String language, List<PoMessage> messages) {
    StringBuilder file = new StringBuilder();
    String header =
        "Language: "
            + language
            + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n";
    append(file, "msgid", "");
    append(file, "msgstr", header);
    for (PoMessage message : messages) {
      file.append("\n#: ").append(message.reference()).append('\n');
      if (message.isFuzzy()) {
        file.append("#, fuzzy\n");
      }
      append(file, "msgctxt", message.context());
      append(file, "msgid", message.id());
      append(file, "msgstr", message.text());
    }
    return file.toString();
  }

  private static void append(StringBuilder file, String keyword, String text) {
    file.append(keyword).append(' ');
    if (text.indexOf('\n') >= 0) {
      file.append("\"\"\n");
    }
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      file.append(quoted(text.substring(start, end + 1)));
      start = end + 1;
    }
    if (start < text.length() || text.isEmpty()) {
      file.append(quoted(text.substring(start)));
    }
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r");
    return '"' + escaped + "\"\n";
  }
}
