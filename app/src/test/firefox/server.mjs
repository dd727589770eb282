/** Serves a site under the strict policy, pages that frame it, and pages of others, who embed it. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; frame-src 'self'";
const FACE = new URL("../../main/resources/org/leaven/edition/pdf/layout/font/Sans-Regular.ttf", import.meta.url);
const LATE_MS = 1500;
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json" };

export async function serve(site, headers = {}) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    const path = normalize(decodeURIComponent(url.pathname));
    if (path === "/framed") {
      const sandbox = url.searchParams.has("sandbox") ? ` sandbox="${url.searchParams.get("sandbox")}"` : "";
      response.writeHead(200, { "content-type": TYPES[".html"] });
      return response.end(`<!doctype html><title>Frame</title><iframe width="900" height="700"${sandbox} src="/${url.searchParams.get("page")}"></iframe>`);
    }
    if (path === "/late.ttf") {
      response.writeHead(200, { "content-type": "font/ttf", "content-security-policy": POLICY });
      return setTimeout(() => createReadStream(FACE).pipe(response), LATE_MS);
    }
    const file = join(site, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404);
      return response.end();
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] || "application/octet-stream", "content-security-policy": POLICY, ...headers });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Serves pages of others from another host than sites, under a policy that lets sites in and nothing more. */
export async function serveHost(sites) {
  const files = new Map();
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' ${sites}; connect-src ${sites}; frame-src ${sites}`;
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1);
    response.writeHead(files.has(name) ? 200 : 404, { "content-type": TYPES[extname(name)] || "text/html", "content-security-policy": policy });
    response.end(files.get(name) || "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://localhost:${server.address().port}/`, put: (name, content) => files.set(name, content), close: () => server.close() };
}
