package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.escaped.character.EscapedCharacterExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.Collection;
import java.util.List;

/**
 * Detects texts that need neither autolinks nor unescaping, two of Flexmark's extensions.
 *
 * <p>Both search every text node after parsing, which takes a fifth of the time for a page; most
 * pages can do without.
 */
public final class ExtensionFilter {
  private ExtensionFilter() {}

  /** The same options without those extensions. */
  public static DataHolder withoutAutolinkAndEscape(DataHolder options) {
    Collection<Extension> all = Parser.EXTENSIONS.get(options);
    List<Extension> needed =
        all.stream()
            .filter(each -> !(each instanceof AutolinkExtension))
            .filter(each -> !(each instanceof EscapedCharacterExtension))
            .toList();
    return new MutableDataSet(options).set(Parser.EXTENSIONS, needed).toImmutable();
  }

  /** Whether a text as written contains something that can be an address. */
  public static boolean hasAddress(String text) {
    return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
  }

  /**
   * Whether a text contains nothing that can be an address: no {@code @}, {@code ://} or {@code
   * www}, nothing that stands for another character, and nothing that is left out.
   */
  public static boolean canSkip(CharSequence text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\', '&', '@', '\u001f' -> {
          return false;
        }
        case 'w', 'W' -> {
          if (before == 'w' || before == 'W') {
            return false;
          }
        }
        case '/' -> {
          if (before == ':') {
            return false;
          }
        }
        default -> {}
      }
      before = letter;
    }
    return true;
  }
}
