/** Serves a site under the strict policy, and pages that frame it. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; frame-src 'self'";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json" };

export async function serve(site) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    const path = normalize(decodeURIComponent(url.pathname));
    if (path === "/framed") {
      const sandbox = url.searchParams.has("sandbox") ? ` sandbox="${url.searchParams.get("sandbox")}"` : "";
      response.writeHead(200, { "content-type": TYPES[".html"] });
      return response.end(`<!doctype html><title>Frame</title><iframe width="900" height="700"${sandbox} src="/${url.searchParams.get("page")}"></iframe>`);
    }
    const file = join(site, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404);
      return response.end();
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] || "application/octet-stream", "content-security-policy": POLICY });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
