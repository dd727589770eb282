package org.leaven.edition.single;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.site.minify.CssMinifier;
import org.leaven.site.minify.JsMinifier;
import org.leaven.source.ProgramFile;

/**
 * Adds scripts to a page for preview panes, which run only short inline scripts, each with globals
 * of its own, or none.
 *
 * <p>All scripts are one text in a template. The one inline script is short and runs that text as a
 * file. Until it runs, what only scripts can use is not shown.
 */
final class PreviewScripts {
  private static final String CODE = "_code";

  /** Shows what scripts can use, and tells the scripts that they are inlined. */
  private static final String STARTED =
      "document.documentElement.dataset.run=\"\";document.currentScript.removeAttribute(\"src\");";

  private final String sheet;
  private final String first;

  PreviewScripts() throws IOException {
    sheet = CssMinifier.minify(ProgramFile.text(PreviewScripts.class, "preview.css"));
    first = JsMinifier.minify(ProgramFile.text(PreviewScripts.class, "preview.js"));
  }

  /** Adds scripts at the end of a page, to run in this order. */
  void add(Document document, List<String> scripts) {
    document.head().appendElement("style").appendChild(new DataNode(sheet));
    Element code = document.body().appendElement("template").attr("id", CODE);
    code.appendText(STARTED + "\n" + String.join("\n;\n", scripts) + "\n");
    document.body().appendElement("script").appendChild(new DataNode(first));
  }
}
