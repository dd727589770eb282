package org.leaven.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.leaven.source.Json;
import org.leaven.verify.text.JsonValue;

/**
 * A Firefox without a window, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). Its
 * rules for local files are those of a reader's Firefox.
 */
final class Firefox implements AutoCloseable, WebSocket.Listener {
  private static final String LISTENS = "WebDriver BiDi listening on ";
  private static final int LIMIT_S = 30;

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final StringBuilder message = new StringBuilder();
  private final List<String> faults = new ArrayList<>();
  private final Process process;
  private final WebSocket socket;
  private final String context;
  private int sent;

  static Optional<Path> find() {
    return Chromium.onPath(List.of("firefox-esr", "firefox"));
  }

  /** Starts it with a new profile in an empty folder. */
  Firefox(Path profile) throws IOException, InterruptedException {
    Files.writeString(
        profile.resolve("user.js"),
        """
        user_pref("remote.prefs.recommended", false);
        user_pref("security.fileuri.strict_origin_policy", true);
        """);
    String program = find().orElseThrow().toString();
    List<String> words = List.of(program, "--headless", "--remote-debugging-port=0", "about:blank");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("XRE_PROFILE_PATH", profile.toString());
    process = builder.start();
    BufferedReader said = process.inputReader();
    String line = said.readLine();
    while (line != null && !line.startsWith(LISTENS)) {
      line = said.readLine();
    }
    Thread reader = new Thread(() -> said.lines().forEach(each -> {}));
    reader.setDaemon(true);
    reader.start();
    String server = Objects.requireNonNull(line, "Firefox ended").substring(LISTENS.length());
    URI address = URI.create(server + "/session");
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    ask("session.new", Map.of("capabilities", Map.of()));
    ask("session.subscribe", Map.of("events", List.of("log.entryAdded")));
    context = ask("browsingContext.getTree", Map.of()).get("contexts").texts("context").get(0);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
    message.append(part);
    if (isLast) {
      answers.add(message.toString());
      message.setLength(0);
    }
    return WebSocket.Listener.super.onText(from, part, isLast);
  }

  private JsonValue ask(String method, Map<String, Object> params) throws InterruptedException {
    String id = String.valueOf(++sent);
    socket
        .sendText(Json.compact(Map.of("id", sent, "method", method, "params", params)), true)
        .join();
    JsonValue answer = JsonValue.of("", "{}");
    while (!answer.get("id").plain().equals(id)) {
      String text = answers.poll(LIMIT_S, TimeUnit.SECONDS);
      answer = JsonValue.of(method, Objects.requireNonNull(text, "no answer"));
      if (answer.get("params").get("level").text().equals("error")) {
        faults.add(answer.get("params").get("text").text());
      }
    }
    return answer.get("result");
  }

  void open(Path file) throws InterruptedException {
    String url = file.toUri().toString();
    ask("browsingContext.navigate", Map.of("context", context, "url", url, "wait", "complete"));
  }

  /** The text that a script gives. */
  String evaluate(String script) throws InterruptedException {
    Object target = Map.of("context", context);
    Map<String, Object> what = Map.of("expression", script, "target", target, "awaitPromise", true);
    JsonValue answer = ask("script.evaluate", what);
    return answer.get("result").get("value").text();
  }

  /** Waits until a condition holds. */
  void await(String condition) throws InterruptedException {
    String look = "function look() { (" + condition + ") ? done('') : setTimeout(look, 20) }";
    evaluate("new Promise(done => (" + look + ")())");
  }

  /** The errors that the console has told of. */
  List<String> faults() throws InterruptedException {
    evaluate("''"); // what came before is read with its answer
    return faults;
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
