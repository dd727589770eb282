/**
 * Makes a typed client from the description of the data, by openapi-typescript, holds a program to its
 * types, and lets it read an entry of a built site over http.
 *
 * `node core/src/test/openapi/run.mjs [SITE] [ENTRY]`; the site is built with `--editions api`; npm gets the tools.
 */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { serve } from "../firefox/server.mjs";

const [site = "target/site", entry = "plank"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "openapi-"));
const run = async (program, ...words) => (await promisify(execFile)(program, words, { cwd: folder })).stdout.trimEnd();
const server = await serve(resolve(site));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  copyFileSync(new URL("entry.ts", import.meta.url), join(folder, "entry.ts"));
  await run("npm", "install", "--silent", "openapi-typescript@7", "openapi-fetch@0", "typescript@5", "@types/node@20");
  await run("npx", "openapi-typescript", server.address + "api/v1/openapi.json", "-o", "kb.d.ts");
  await run("npx", "tsc", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "entry.ts");
  console.log(await run("node", "entry.js", server.address + "api/v1", entry));
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
