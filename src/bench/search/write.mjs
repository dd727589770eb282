/** Writes a knowledge base of so many entries: `node write.mjs NUMBER FOLDER`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entries, knowledgeBase } from "./corpus.mjs";

const [number, folder] = process.argv.slice(2);
for (const [path, text] of knowledgeBase(entries(Number(number)))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
