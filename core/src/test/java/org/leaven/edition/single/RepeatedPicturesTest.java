package org.leaven.edition.single;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;

/** The single file carries each picture once, however often it is shown. */
class RepeatedPicturesTest {
  private static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"20\"><path d=\"M0 0h9\"/></svg>";

  private static byte[] pixels() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }

  private static int count(String text, byte[] picture) {
    return text.split(Pattern.quote(Base64.getEncoder().encodeToString(picture)), -1).length - 1;
  }

  @Test
  void aPictureThatIsShownOftenIsInTheFileOnce(@TempDir Path folder) throws IOException {
    byte[] twice = pixels();
    byte[] drawing = DRAWING.formatted("10").getBytes(StandardCharsets.UTF_8);
    byte[] once = DRAWING.formatted("11").getBytes(StandardCharsets.UTF_8);
    byte[] sizeless = DRAWING.formatted("100%").getBytes(StandardCharsets.UTF_8);
    byte[] behind = DRAWING.formatted("12").getBytes(StandardCharsets.UTF_8);
    Path assets = Files.createDirectories(folder.resolve("assets/pictures"));
    Files.write(assets.resolve("twice.png"), twice);
    Files.write(assets.resolve("drawing.svg"), drawing);
    Files.write(assets.resolve("once.svg"), once);
    Files.write(assets.resolve("sizeless.svg"), sizeless);
    Files.write(assets.resolve("behind.svg"), behind);
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        folder.resolve("templates/layout.ftl"),
        Files.readString(Path.of("templates/layout.ftl"))
            .replace(
                "<script src", "<link rel=stylesheet href=\"${frame.root}own.css\"><script src"));
    Files.writeString(
        folder.resolve("assets/own.css"),
        "h1{background:url(pictures/behind.svg)}h2{background:url('pictures/behind.svg')}");
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("kb.yaml"), "id: pictures\ntitle: Pictures\n");
    for (String page : List.of("one", "two", "three")) {
      Files.writeString(
          content.resolve(page + ".md"),
          """
          title=Page %s
          type=page
          status=published
          ~~~~~~

          ![A black picture](pictures/twice.png) ![](pictures/drawing.svg)
          ![No size](pictures/sizeless.svg) <img src="pictures/twice.png" alt="Small" width="15" height="20">
          """
              .formatted(page));
    }
    Files.writeString(
        content.resolve("four.md"),
        "title=Page four\ntype=page\nstatus=published\n~~~~~~\n\n![Once](pictures/once.svg)\n");
    Files.writeString(folder.resolve("jbake.properties"), "kb.html=true\n");
    BuildOptions order =
        new BuildOptions(folder, "", null, Set.of(Edition.SITE, Edition.SINGLE), "");
    assertEquals(List.of(), new Build(order).run(folder.resolve("out/site")).problems());
    String file = Files.readString(folder.resolve("out/editions/pictures.html"));
    assertEquals(1, count(file, twice));
    assertEquals(1, count(file, drawing));
    assertEquals(1, count(file, once));
    assertEquals(3, count(file, sizeless), "a drawing without a size cannot stand for another");
    Document page = Jsoup.parse(file);
    String shown = "svg[viewBox='0 0 30 40']:has(> use)";
    assertEquals(
        3, page.select(shown + "[role=img][aria-label='A black picture'][width=30]").size());
    assertEquals(3, page.select(shown + "[aria-label=Small][width=15][height=20]").size());
    assertEquals(3, page.select("svg[viewBox='0 0 10 20'][role=none]").size());
    assertEquals(1, page.select("img[alt=Once]").size());
    String used = page.select(shown).get(0).child(0).attr("href");
    assertEquals(1, page.select("symbol" + used + " > image[width=30][height=40]").size());
    assertEquals(1, file.split("--_picture-0:", -1).length - 1);
    assertEquals(1, count(page.select("style").get(0).data(), behind));
  }
}
