/** A program that knows of the data what its description says: reads an entry, and is held to the types. */
import createClient from "openapi-fetch";
import type { paths } from "./kb.js";

const [baseUrl = "", entry = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl });
const head = await client.GET("/index.json");
const { data, response } = await client.GET("/entries/{entry}.json", { params: { path: { entry } } });
if (!head.data || !data) throw new Error(`no ${entry}: ${response.status}`);

const labels = new Map(head.data.verdicts.map((verdict) => [verdict.id, verdict.label]));
console.log(`${data.name} (${head.data.title})`);
for (const standing of data.standings) {
  const verdict: string | null = standing.verdict;
  console.log(`  ${standing.topic}: ${verdict === null ? "not listed" : labels.get(verdict)}`);
}
for (const step of data.steps) console.log(`  ${step.text}`);

const missing = await client.GET("/entries/{entry}.json", { params: { path: { entry: "there-is-none" } } });
if (missing.data || missing.response.status !== 404) throw new Error("an entry that is not there was read");
