package org.leaven.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred pages can listen at once, and all learn of an edit. */
class CrowdTest {
  private static final int MANY = 200;

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("leaven-serve"))
        .count();
  }

  private static BufferedReader listen(int port, List<Socket> open) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    open.add(socket);
    String request = "GET /-leaven/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader reader, String beginning) throws Exception {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    return "";
  }

  @Test
  void twoHundredConnectionsAtOnceAreAllTold(@TempDir Path folder) throws Exception {
    List<Socket> open = new ArrayList<>();
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      List<BufferedReader> readers = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        readers.add(listen(kitchen.server().address().getPort(), open));
      }
      for (BufferedReader reader : readers) {
        assertTrue(next(reader, "data:").contains("\"changed\":null"));
      }
      assertEquals(MANY, kitchen.server().listeners());
      assertTrue(threads() <= 20, () -> threads() + " threads");
      kitchen.write("content/foods/milk.yaml", ServeFixture.food("milk", "Kept cold."));
      for (BufferedReader reader : readers) {
        assertTrue(next(reader, "data:").contains("\"foods/milk.html\""));
      }
      assertEquals(200, kitchen.get("").statusCode());
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}
