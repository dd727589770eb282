package org.leaven.edition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A knowledge base whose one entry has two pictures, and four steps with drawn figures. */
public final class PicturedKnowledgeBase {
  /** Its id, as in the names of editions. */
  public static final String ID = "pictured";

  /** The page of the entry. */
  public static final String PAGE = "moves/bridge.html";

  private PicturedKnowledgeBase() {}

  /** Writes its sources into a folder. */
  public static Path write(Path folder) throws IOException {
    Path moves = Files.createDirectories(folder.resolve("content/moves"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: pictured
        title: Pictured moves
        nouns: {entry: move, entries: moves}
        verdicts:
          good: {label: Good, polarity: positive}
          bad: {label: Bad, polarity: negative}
        topics:
          back: {label: Back}
          knee: {label: Knee, reasons: {bad: It bends the knee far.}}
        sources: {book: {label: A book}}
        """);
    Files.writeString(
        moves.resolve("bridge.yaml"),
        """
        name: Bridge
        summary: The hips are lifted from the floor.
        media:
          - {image: start.png, alt: Someone lies on a blue mat., caption: The start.}
          - {image: end.jpg, alt: Someone has lifted the hips., caption: The end., credit: A friend}
        steps:
          - {text: Lie on your back with your knees bent., pose: lying-knees-bent}
          - {text: Go on all fours., pose: all-fours}
          - {text: Stand up., pose: standing}
          - {text: Sit down., pose: sitting, hold: 30 s}
        verdicts:
          back: {verdict: good, source: book}
          knee: {verdict: bad, source: book}
        """);
    picture(moves.resolve("start.png"), "png", 800, 600);
    picture(moves.resolve("end.jpg"), "jpg", 1200, 900);
    return folder;
  }

  private static void picture(Path file, String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 4, height / 4, width / 2, height / 2);
    pen.dispose();
    ImageIO.write(image, format, file.toFile());
  }
}
