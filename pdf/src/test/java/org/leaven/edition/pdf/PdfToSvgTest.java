package org.leaven.edition.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;

/** A poster as SVG looks as it does as PDF: every letter, colour and square of the code. */
class PdfToSvgTest {
  private static final String SITE = "https://example.org/kb";
  private static final int SCALE = 2;

  /** About as large as a letter. */
  private static final int SQUARE = 16;

  /** Of its lightness; rounding makes up to 4.7, a letter more or less 9 and more. */
  private static final double MAX_DIFFERENCE = 6;

  private static final Pattern STEP = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    Matcher step = STEP.matcher(data);
    while (step.find()) {
      double[] at =
          Stream.of(step.group(2).trim().split(" ", -1))
              .filter(number -> !number.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      switch (step.group(1)) {
        case "M" -> path.moveTo(at[0], at[1]);
        case "L" -> path.lineTo(at[0], at[1]);
        case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
        case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> path.closePath();
      }
    }
    return path;
  }

  private static BufferedImage drawn(byte[] svg, int width, int height) {
    Document document =
        Jsoup.parse(new String(svg, StandardCharsets.UTF_8), "", Parser.xmlParser());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(SCALE, SCALE);
    Map<String, Path2D> glyphs = new HashMap<>();
    document
        .select("defs > path")
        .forEach(each -> glyphs.put("#" + each.id(), path(each.attr("d"))));
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    for (Element each : document.select("svg > path:not(:first-of-type), svg > use")) {
      pen.setColor(Color.decode(each.attr("fill")));
      if (each.normalName().equals("path")) {
        Path2D shape = path(each.attr("d"));
        shape.setWindingRule(
            each.hasAttr("fill-rule") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        pen.fill(shape);
      } else {
        Scanner numbers = new Scanner(each.attr("transform")).useDelimiter("[^-\\d.]+");
        double[] matrix = numbers.tokens().mapToDouble(Double::parseDouble).toArray();
        pen.fill(new AffineTransform(matrix).createTransformedShape(glyphs.get(each.attr("href"))));
      }
    }
    pen.dispose();
    return image;
  }

  /** How light a square of pixels is, from 0 to 255. */
  private static double light(BufferedImage image, int left, int top) {
    double sum = 0;
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        Color color = new Color(image.getRGB(x, y));
        sum += color.getRed() * 0.3 + color.getGreen() * 0.6 + color.getBlue() * 0.1;
      }
    }
    return sum / (SQUARE * SQUARE);
  }

  private static double largestDifference(BufferedImage one, BufferedImage other) {
    double most = 0;
    for (int y = 0; y + SQUARE <= one.getHeight(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= one.getWidth(); x += SQUARE) {
        most = Math.max(most, Math.abs(light(one, x, y) - light(other, x, y)));
      }
    }
    return most;
  }

  private static String code(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"waste-sorting", "shay"})
  void itLooksAsThePdfAndItsCodeCanBeRead(String name, @TempDir Path folder) throws Exception {
    Set<Edition> posters = Set.of(Edition.POSTERS);
    Path source = Path.of("core/src/test/kb", name);
    new Build(new BuildOptions(source, SITE, null, posters, "")).run(folder.resolve("site"));
    Map<String, byte[]> files = new TreeMap<>();
    byte[] archive = Files.readAllBytes(folder.resolve("editions/" + name + ".posters.zip"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        files.put(each.getName(), in.readAllBytes());
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String topic = file.getKey().replaceFirst("\\.pdf$", "");
      byte[] svg = files.get(topic + ".svg");
      if (svg != null) {
        try (PDDocument document = Loader.loadPDF(file.getValue())) {
          BufferedImage printed = new PDFRenderer(document).renderImage(0, SCALE);
          BufferedImage drawn = drawn(svg, printed.getWidth(), printed.getHeight());
          double difference = largestDifference(printed, drawn);
          assertTrue(difference < MAX_DIFFERENCE, topic + ": " + difference);
          assertEquals(SITE + "/topics/" + topic + ".html", code(drawn));
        }
      }
    }
  }
}
