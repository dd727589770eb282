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
 * Open pages that listen, as server-sent events. A page that reads slowly holds nobody up: it is
 * told the newest state once it has read the last one. No thread waits for any of them.
 */
final class EventStreams {
  private static final String HELLO = "retry: 500\n\n";
  private static final String SIGN_OF_LIFE = ":\n\n";

  private final LiveState board;
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();

  EventStreams(LiveState board) {
    this.board = board;
  }

  /** Opens a stream, and tells at once what the page has missed. */
  void add(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream;charset=utf-8");
    String again = request.getHeaders().get("Last-Event-ID");
    String first = Request.extractQueryParameters(request).getValue("known");
    Stream stream = new Stream(response, callback);
    open.add(stream);
    stream.begin(again != null ? again : first != null ? first : "");
  }

  /** Tells all pages of a new state. */
  void tell() {
    open.forEach(Stream::tell);
  }

  /** Finds out who has gone. */
  void knock() {
    open.forEach(Stream::knock);
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

    void begin(String first) {
      LiveState.Message message = board.message(first);
      known = message.id();
      write(HELLO + event(message));
    }

    synchronized void tell() {
      Optional<LiveState.Message> message = isWriting ? Optional.empty() : board.after(known);
      message.ifPresent(
          news -> {
            known = news.id();
            write(event(news));
          });
    }

    synchronized void knock() {
      if (!isWriting) {
        write(SIGN_OF_LIFE);
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
      tell();
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
