// Serves a baked site as a good host does, compressed and under the strict policy, and asks Lighthouse.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
};
const site = process.argv[2];

/** The first page of each kind that is worth a look. */
function pages() {
  const topics = readdirSync(join(site, "topics")).filter((name) => name.endsWith(".html"));
  const folder = readdirSync(site).find(
    (name) => name !== "topics" && statSync(join(site, name)).isDirectory() && existsSync(join(site, name, "index.html")),
  );
  const entries = readdirSync(join(site, folder)).filter((name) => name.endsWith(".html") && name !== "index.html");
  const longest = (names, below) =>
    names.sort((a, b) => statSync(join(site, below, b)).size - statSync(join(site, below, a)).size)[0];
  return [
    "index.html",
    "topics/" + longest(topics, "topics"),
    "compare.html",
    folder + "/" + longest(entries, folder),
    "search.html",
  ];
}

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace(/^\/+/, "");
  const file = join(site, path || "index.html");
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] || "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    "content-encoding": "gzip",
    "content-security-policy": POLICY,
    "cache-control": "max-age=31536000",
  });
  createReadStream(file).pipe(createGzip()).pipe(response);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = "http://127.0.0.1:" + server.address().port + "/";

const chrome = await launch({
  chromePath: process.env.LEAVEN_CHROMIUM || "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
let bad = 0;
for (const page of pages()) {
  for (let run = 1; run <= RUNS; run++) {
    const result = await lighthouse(origin + page, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
    const { categories, audits } = result.lhr;
    const marks = CATEGORIES.map((name) => Math.round(categories[name].score * 100));
    const requests = audits["network-requests"].details.items;
    const bytes = requests.reduce((sum, each) => sum + each.transferSize, 0);
    const foreign = requests.filter((each) => !each.url.startsWith(origin)).map((each) => each.url);
    const lost = CATEGORIES.flatMap((name) => categories[name].auditRefs)
      .filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1)
      .map((ref) => ref.id);
    bad += marks.filter((mark) => mark < 100).length + foreign.length;
    console.log(
      page.padEnd(40), run, marks.join(" / ").padEnd(24),
      requests.length + " requests", (bytes / 1024).toFixed(1) + " KB",
      [...foreign, ...lost].join(" "),
    );
  }
}
await chrome.kill();
server.close();
console.log(readFileSync(new URL("node_modules/lighthouse/package.json", import.meta.url), "utf8").match(/"version": "(.+?)"/)[0]);
process.exit(bad ? 1 : 0);
