/**
 * Keeps the site on the device, file by file, each as it was built: the list below has the beginning
 * of its checksum. Whoever reads gets what the network gives; what is kept answers where there is no
 * network, where it is too slow, and where the server is out of order.
 */
"use strict";

const FILES = {};

const PATIENCE_MS = 4000;
const AT_ONCE = 6;
const scope = registration.scope;
const cacheName = "leaven " + scope;

const address = (/** @type {string} */ path) => new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;

/** What a file is kept under: another content has another key, so the same is never fetched again. */
const key = (/** @type {string} */ path) => address(path) + "?" + FILES[path];

async function sum(/** @type {ArrayBuffer} */ bytes) {
  const letters = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(letters, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetches a file that is not kept yet. One that is not the one that was built is not kept. */
async function keep(/** @type {Cache} */ cache, /** @type {string} */ path) {
  if (await cache.match(key(path))) return;
  const response = await fetch(address(path), { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  if (!response.ok || !(await sum(bytes)).startsWith(FILES[path])) throw new Error(path + " is not the file that was built");
  await cache.put(key(path), new Response(bytes, { headers: response.headers }));
}

/** Keeps every file, or fails; what is there by then need not be fetched the next time. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  const paths = Object.keys(FILES);
  const takeTurns = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await keep(cache, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  await skipWaiting();
}

/** Drops what an earlier version kept and this one does not. */
async function clear() {
  const cache = await caches.open(cacheName);
  const wanted = new Set(Object.keys(FILES).map(key));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  await clients.claim();
}

/** The file that an address means, as hosts of sites understand it; empty when none is kept. */
function meant(/** @type {string} */ url) {
  const below = new URL(url).pathname.slice(new URL(scope).pathname.length);
  try {
    const path = decodeURIComponent(below);
    const names = path === "" || path.endsWith("/") ? [path + "index.html"] : [path, path + ".html"];
    return names.find((name) => Object.hasOwn(FILES, name)) || "";
  } catch (malformed) {
    return "";
  }
}

async function answer(/** @type {Request} */ request, /** @type {string} */ path) {
  const kept = await (await caches.open(cacheName)).match(key(path));
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const fresh = fetch(request).then(
    (response) => (response.status < 500 ? response : kept),
    () => kept,
  );
  return Promise.race([fresh, late]);
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" && !request.headers.has("range") && request.url.startsWith(scope) ? meant(request.url) : "";
  if (path) event.respondWith(answer(request, path));
});
