/** The search and the filters in Firefox: the same answers in every place. */
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";

const read = (name) =>
  readFileSync(new URL("../resources/search/" + name, import.meta.url), "utf8").split("\n").slice(1)
    .filter((line) => line && !line.startsWith("#")).map((line) => line.split(","));
export const golden = [...read("queries.csv"), ...read("golden.csv")];

export const ASK = (queries) => `(async () => {
  const lines = [];
  for (const query of ${JSON.stringify(queries)}) {
    let last;
    await leaven.ask(leaven.box.places, query, { room: 10, chosen: [] }, (answer) => ((last = answer), true));
    lines.push({ lacking: last.lacking, ids: last.groups.flatMap(({ results }) => results.map((one) => (one.type === "entry" ? one.id : one.path))),
      whole: JSON.stringify(last.groups) });
  }
  return lines;
})()`;

export const wait = (condition) => `new Promise((resolve, reject) => {
  let rounds = 0;
  const look = () => (${condition}) ? resolve(true) : (rounds += 1) > 200 ? reject(new Error("waited for nothing")) : setTimeout(look, 25);
  look();
})`;

const type = (text) => `(() => { const box = leaven.box.input; box.focus(); box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event("input", { bubbles: true })); })()`;

/** Holds answers against what is expected of the golden queries. */
export function check(answers) {
  golden.forEach(([, query, first], at) => {
    const { lacking, ids } = answers[at];
    if (first === "absent") assert.ok(lacking, query);
    else assert.equal(ids[0], first.split(" ").pop(), query);
  });
  return `${answers.length} queries`;
}

export const checks = [
  {
    name: "golden queries",
    page: "search.html",
    async run({ evaluate, shared }) {
      await evaluate(wait("self.leaven && leaven.box"));
      const answers = await evaluate(ASK(golden.map(([, query]) => query)));
      const said = check(answers);
      if (shared.answers) assert.deepEqual(answers, shared.answers, "other answers than in the first place");
      shared.answers = shared.answers || answers;
      return said;
    },
  },
  {
    name: "a query typed, its first result chosen by the arrow",
    page: "search.html",
    async run({ evaluate }) {
      await evaluate(wait("self.leaven && leaven.box"));
      await evaluate(type("cat cow"));
      await evaluate(wait("document.querySelector('main [role=option][data-entry=cat-cow]')"));
      await evaluate(`leaven.box.input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }))`);
      assert.equal(await evaluate("document.getElementById(leaven.box.input.getAttribute('aria-activedescendant')).dataset.entry"), "cat-cow");
    },
  },
  {
    name: "entries narrowed down, with the address",
    page: "exercises/index.html",
    async run({ evaluate }) {
      await evaluate(wait("document.querySelector('[data-filter]:not([hidden])')"));
      await evaluate(`document.querySelector("[data-filter] input[value=towel]").click()`);
      assert.equal(await evaluate("Array.from(document.querySelectorAll('.entries-item')).filter((item) => !item.hidden).length"), 1);
      assert.match(await evaluate("location.href"), /facet\.equipment=towel/);
    },
  },
  {
    name: "answers narrowed down, with live counts",
    page: "search.html",
    async run({ evaluate }) {
      await evaluate(wait("self.leaven && leaven.box && document.querySelector('[data-filter]:not([hidden])')"));
      await evaluate("document.querySelector('[data-filter]').open = true");
      await evaluate(type("stretch"));
      await evaluate(wait("document.querySelector('[data-count=\"facet.equipment=towel\"]').textContent === '1'"));
      await evaluate(`document.querySelector("[data-filter] input[value=towel]").click()`);
      await evaluate(wait("document.querySelectorAll('main [role=option][data-entry]').length === 1"));
    },
  },
];
