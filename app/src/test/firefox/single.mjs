/**
 * The single file in Firefox, from a disk: its answers to all golden queries, and what readers do.
 *
 * `node --experimental-websocket app/src/test/firefox/run.mjs target/editions app/src/test/firefox/single.mjs`
 */
import assert from "node:assert/strict";
import { ASK, check, golden, wait } from "./search.mjs";

const FILE = "back-pain.html";
const places = ["disk"];
const shown = (query) => `document.querySelector(".section:not([hidden]) ${query}")`;
const words = (query) => `${shown(query)}.innerText`;
const typed = (text) => `(() => { const box = ${shown("[role=combobox]")}; box.focus(); box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event("input", { bubbles: true })); })()`;
const go = (address) => `(location.hash = ${JSON.stringify(address)}, ${wait(`document.querySelectorAll(".section:not([hidden])").length === 1`)})`;

/** Asks from outside until something holds: the way to the routine loads the file anew. */
async function until(evaluate, condition) {
  for (let round = 0; round < 100; round += 1) {
    if (await evaluate(`Boolean(${condition})`).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("waited for nothing: " + condition);
}

export const checks = [
  {
    name: "golden queries in the single file",
    page: FILE + "#search.html",
    places,
    run: async ({ evaluate }) => check(await evaluate(ASK(golden.map(([, query]) => query)))),
  },
  {
    name: "a query typed in the single file, its first result followed",
    page: FILE + "#search.html",
    places,
    async run({ evaluate }) {
      await evaluate(wait(shown("[role=combobox]")));
      await evaluate(typed("situps"));
      await evaluate(wait(shown("[role=option][data-entry=sit-up]")));
      await evaluate(`${shown("[role=option][data-entry=sit-up]")}.click()`);
      await evaluate(wait(`${words("h1")} === "Sit-ups"`));
      assert.equal(await evaluate(`document.querySelectorAll(".section:not([hidden]) section[data-standing][data-verdict=worst]").length`), 2);
    },
  },
  {
    name: "entries narrowed down, compared and gathered in the single file",
    page: FILE + "#exercises/index.html",
    places,
    async run({ evaluate }) {
      await evaluate(`${shown("[name='facet.position'][value=floor]")}.click()`);
      await evaluate(`${shown("[name='facet.movement-type'][value=stretch]")}.click()`);
      const ids = `Array.from(document.querySelectorAll(".section:not([hidden]) .entries-item")).filter((item) => !item.hidden).map((item) => item.dataset.entry).sort().join()`;
      assert.equal(await evaluate(ids), "cat-stretch,hamstring-stretch,knees-to-chest-stretch,lower-back-rotational-stretch");
      for (const id of ["cat-stretch", "hamstring-stretch"]) await evaluate(`${shown(`[data-choose][value=${id}]`)}.click()`);
      await evaluate(`${shown("[data-routine-tray] a")}.click()`);
      await until(evaluate, `document.querySelectorAll(".section:not([hidden]) .routine-item").length === 2`);
      await evaluate(go("#compare"));
      await evaluate(`${shown("[data-column=name] .sort")}.click()`);
      assert.match(await evaluate(words("table.matrix tbody tr")), /Yoga/);
    },
  },
  {
    name: "an entry of the single file, by its address, with its steps and its way back",
    page: FILE + "#exercises/hamstring-stretch.html",
    places,
    async run({ evaluate }) {
      await evaluate(wait(`${words("h1")} === "Hamstring stretch"`));
      assert.equal(await evaluate(`document.querySelectorAll(".section:not([hidden]) ol.steps > li").length`), 5);
      assert.match(await evaluate(words("[data-dose]")), /30 seconds, each side/);
      await evaluate(`${shown(".judgement-foot a[href^='#lower-back-pain~']")}.click()`);
      await evaluate(wait(`${words("h1")} === "Lower back pain"`));
      assert.equal(await evaluate(`document.querySelectorAll(".section:not([hidden]) table[data-verdict=best] tbody tr").length`), 7);
    },
  },
];
