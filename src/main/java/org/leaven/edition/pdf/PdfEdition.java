package org.leaven.edition.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.leaven.edition.BakedSite;
import org.leaven.edition.Edition;
import org.leaven.edition.html.BakedPage;
import org.leaven.edition.pdf.file.About;
import org.leaven.edition.pdf.file.DocumentWriter;
import org.leaven.edition.pdf.file.Picture;
import org.leaven.edition.pdf.file.Place;
import org.leaven.edition.pdf.font.Faces;
import org.leaven.edition.pdf.font.FontFile;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.Words;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Makes the document: every page of the site a chapter, with contents, page numbers and tags. */
public final class PdfEdition implements Edition {
  private static final int SHOWN = 12;

  private final Map<String, FontFile> fonts;
  private final BiFunction<String, String, Position> origins;
  private final Map<String, Optional<Setting.Named>> pictures = new HashMap<>();

  /**
   * A document with the author's fonts behind those of the program.
   *
   * @param fonts by name, in the order in which they are asked
   * @param origins where in the sources a text on the page at a path comes from
   */
  public PdfEdition(Map<String, FontFile> fonts, BiFunction<String, String, Position> origins) {
    this.fonts = fonts;
    this.origins = origins;
  }

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    KnowledgeBase.Head head = site.base().head();
    List<BakedPage> pages = site.pages().stream().filter(Chapter::isForPaper).toList();
    List<Chapter> chapters = pages.stream().map(page -> Chapter.of(page, head.title())).toList();
    boolean isRtl = pages.stream().anyMatch(page -> page.direction().equals("rtl"));
    Faces faces = new Faces(fonts);
    Setting setting =
        new Setting(
            faces,
            isRtl,
            new Palette(head.theme().accent()),
            new Targets(pages.stream().map(BakedPage::path).collect(Collectors.toSet()), site::has),
            path -> picture(site, path));
    String title = Words.in(head.language()).say("edition.contents");
    Contents contents = new Contents(chapters, setting, title);
    Book book = new Book(head, chapters, setting, contents);
    book.set();
    Problems problems = new Problems();
    report(faces.missing(), chapters, problems);
    Map<String, Place> places = new Places(book, pages).known();
    byte[] file =
        new DocumentWriter(about(head, isRtl), book.sheets(), places)
            .write(book.document(), faces.used(), used(), contents.bookmarks());
    return problems.with(file);
  }

  private static About about(KnowledgeBase.Head head, boolean isRtl) {
    byte[] name = ("leaven:" + head.id()).getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    String version = PdfEdition.class.getPackage().getImplementationVersion();
    String producer = version == null ? "Leaven" : "Leaven " + version;
    return new About(head.title(), head.tagline(), head.language(), isRtl, id, producer);
  }

  private Optional<Setting.Named> picture(BakedSite site, String path) {
    return pictures.computeIfAbsent(
        path,
        each -> {
          try {
            Optional<Picture> read =
                site.has(each) ? Picture.read(site.read(each)) : Optional.empty();
            String name = "Im" + pictures.size();
            return read.map(picture -> new Setting.Named(name, picture));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Map<String, Picture> used() {
    Map<String, Picture> used = new TreeMap<>();
    pictures.values().stream()
        .flatMap(Optional::stream)
        .forEach(named -> used.put(named.name(), named.picture()));
    return used;
  }

  private void report(SortedSet<Integer> missing, List<Chapter> chapters, Problems problems) {
    if (missing.isEmpty()) {
      return;
    }
    String first = Character.toString(missing.first());
    String page =
        chapters.stream()
            .filter(chapter -> chapter.main().text().contains(first))
            .findFirst()
            .map(Chapter::path)
            .orElse(Chapter.HOME);
    String shown =
        missing.stream()
            .limit(SHOWN)
            .map(each -> "\"" + Character.toString(each) + "\" (U+" + hex(each) + ")")
            .collect(Collectors.joining(", "));
    String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "";
    problems.add(
        origins.apply(page, first),
        Code.MISSING_FONT,
        "no font for the PDF has the characters " + shown + more,
        "name a TrueType font that has them in kb.pdf.fonts, or leave out the PDF");
  }

  private static String hex(int character) {
    String hex = Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
