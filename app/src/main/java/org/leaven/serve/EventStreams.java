package org.leaven.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends state changes to open browser pages as server-sent events.
 *
 * <p>A page that reads slowly blocks no other: it is sent the newest state after it has received
 * the previous one. No thread waits for a page.
 */
final class EventStreams {
  private static final String HELLO = "retry: 500\n\n";
  private static final String HEARTBEAT = ":\n\n";

  private final LiveState state;
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();

  EventStreams(LiveState state) {
    this.state = state;
  }

  /** Opens a stream, and sends at once what the page has missed. */
  void add(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream;charset=utf-8");
    String again = request.getHeaders().get("Last-Event-ID");
    String first = Request.extractQueryParameters(request).getValue("known");
    Stream stream = new Stream(response, callback);
    open.add(stream);
    stream.begin(again != null ? again : first != null ? first : "");
  }

  /** Sends a new state to all pages. */
  void update() {
    open.forEach(Stream::update);
  }

  /** Sends a heartbeat to every page, which detects closed connections. */
  void sendHeartbeat() {
    open.forEach(Stream::sendHeartbeat);
  }

  int count() {
    return open.size();
  }

  void close() {
    open.forEach(Stream::end);
  }

  private final class Stream {
    private final Response response;
    private final Callback callback;
    private String known = "";
    private boolean isWriting;

    Stream(Response response, Callback callback) {
      this.response = response;
      this.callback = callback;
    }

    synchronized void begin(String first) {
      LiveState.Message message = state.message(first);
      known = message.id();
      write(HELLO + event(message));
    }

    synchronized void update() {
      Optional<LiveState.Message> message = isWriting ? Optional.empty() : state.after(known);
      message.ifPresent(
          next -> {
            known = next.id();
            write(event(next));
          });
    }

    synchronized void sendHeartbeat() {
      if (!isWriting) {
        write(HEARTBEAT);
      }
    }

    private void write(String text) {
      isWriting = true;
      response.write(
          false,
          ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
          Callback.from(this::written, this::gone));
    }

    private void written() {
      synchronized (this) {
        isWriting = false;
      }
      update();
    }

    private void gone(Throwable fault) {
      open.remove(this);
      callback.failed(fault);
    }

    void end() {
      open.remove(this);
      callback.succeeded();
    }

    private static String event(LiveState.Message message) {
      return "id: " + message.id() + "\ndata: " + message.json() + "\n\n";
    }
  }
}
