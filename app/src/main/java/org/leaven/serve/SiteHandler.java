package org.leaven.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests with files of the site, pages with the live-reload script, and its event
 * stream.
 *
 * <p>Responses are never cached, because any file may change with the next edit.
 */
final class SiteHandler extends Handler.Abstract {
  /** Values of {@code Sec-Fetch-Dest} for documents that the browser displays. */
  private static final List<String> SHOWN =
      List.of("document", "iframe", "frame", "embed", "object");

  private final ServeOptions serving;
  private final OriginRules origins;
  private final LiveState state;
  private final EventStreams streams;
  private final SiteFileResolver files;
  private final ResourceService service = new ResourceService();
  private final Map<String, byte[]> parts;
  private final @Nullable EditorHandler editor;

  /**
   * Creates the handler.
   *
   * @param editor of the sources; nothing where they are not edited
   */
  SiteHandler(
      ServeOptions serving, LiveState state, EventStreams streams, @Nullable EditorHandler editor)
      throws IOException {
    this.serving = serving;
    this.origins = new OriginRules(serving);
    this.state = state;
    this.streams = streams;
    this.files = new SiteFileResolver(serving.output());
    this.parts = LiveScript.parts();
    this.editor = editor;
    service.setCacheControl("no-store");
    service.setEtags(false);
    addBean(service);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    origins.addHeaders(response.getHeaders());
    String path = URIUtil.decodePath(request.getHttpURI().getCanonicalPath());
    if (!AllowedHosts.isAllowed(serving.host(), Request.getServerName(request))) {
      sendText(response, callback, 403, AllowedHosts.REFUSAL);
    } else if (!origins.allows(request.getHeaders())) {
      sendText(response, callback, 403, OriginRules.REFUSAL);
    } else if (editor != null && path != null && path.startsWith(editorPath())) {
      editor.answer(path.substring(editorPath().length()), request, response, callback);
    } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      sendText(response, callback, 405, "only GET and HEAD are answered here");
    } else if (path != null && path.startsWith(serving.path())) {
      answer(path.substring(serving.path().length()), request, response, callback);
    } else if ("/".equals(path) || serving.path().equals(path + "/")) {
      Response.sendRedirect(request, response, callback, serving.path());
    } else {
      sendText(response, callback, 404, "nothing is served here; the site is at " + serving.path());
    }
    return true;
  }

  private String editorPath() {
    return serving.path() + EditorHandler.PATH;
  }

  private void answer(String path, Request request, Response response, Callback callback)
      throws IOException {
    byte[] part = parts.get(path);
    if (path.equals(LiveScript.EVENTS)) {
      streams.add(request, response, callback);
    } else if (part != null) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, LiveScript.type(path));
      response.write(true, ByteBuffer.wrap(part), callback);
    } else {
      Optional<SiteFileResolver.Found> found = files.find(path);
      if (found.isPresent()) {
        send(found.get(), request, response, callback);
      } else {
        sendNotFound(request, response, callback);
      }
    }
  }

  private void send(
      SiteFileResolver.Found found, Request request, Response response, Callback callback)
      throws IOException {
    if (found.isFolder()) {
      String query = request.getHttpURI().getQuery();
      String there = request.getHttpURI().getCanonicalPath() + "/";
      Response.sendRedirect(
          request, response, callback, query == null ? there : there + "?" + query);
    } else if (found.isPage()) {
      sendPage(found, request, response, callback);
    } else {
      ResourceHttpContent content =
          new ResourceHttpContent(
              ResourceFactory.root().newResource(found.file()),
              found.type(),
              new ByteBufferPool.Sized(request.getComponents().getByteBufferPool()));
      service.doGet(request, response, callback, content);
    }
  }

  private void sendNotFound(Request request, Response response, Callback callback)
      throws IOException {
    Optional<SiteFileResolver.Found> page = files.notFound();
    response.setStatus(404);
    if (page.isPresent()) {
      byte[] html = Files.readAllBytes(page.get().file());
      byte[] served = ScriptInjection.atAnyDepth(html, serving.path());
      sendHtml(served, page.get().path(), request, response, callback);
    } else if (files.find("").isPresent()) {
      sendHtml(
          LiveScript.page("Not found", "There is no such page."),
          SiteFileResolver.NOT_FOUND,
          request,
          response,
          callback);
    } else {
      response.setStatus(503);
      String text = "There is no site yet. It shows here as soon as it can be built.";
      sendHtml(LiveScript.page("No site yet", text), "index.html", request, response, callback);
    }
  }

  private void sendPage(
      SiteFileResolver.Found found, Request request, Response response, Callback callback)
      throws IOException {
    byte[] page = Files.readAllBytes(found.file());
    sendHtml(page, found.path(), request, response, callback);
  }

  /** The state is that from before the file was read, so that no change can be missed. */
  private void sendHtml(
      byte[] page, String path, Request request, Response response, Callback callback) {
    String use = request.getHeaders().get("Sec-Fetch-Dest");
    boolean isShown = use == null || SHOWN.contains(use);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    String element =
        LiveScript.element(serving.path(), path, state.id())
            + (editor == null ? "" : LiveScript.editLink(editorPath(), path));
    response.write(
        true, isShown ? ScriptInjection.into(page, element) : ByteBuffer.wrap(page), callback);
  }

  private static void sendText(Response response, Callback callback, int status, String text) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.write(true, ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), callback);
  }
}
