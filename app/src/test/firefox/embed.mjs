/**
 * Pieces of the site on pages of another site, in Firefox: as high as what is in them, no style in or
 * out, deaf to strangers, gone without a trace. Needs a site built with `--editions api,embed`.
 */
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";

const read = (name) => readFileSync(new URL("../resources/embed/" + name, import.meta.url), "utf8");
export const TOPIC = "topics/lower-back-pain";
const PIECES = [TOPIC, TOPIC + "/best", "compare", "search", "exercises/yoga", "exercises/yoga/lower-back-pain"];
const FETCHED = PIECES.filter((piece) => piece !== "search");
const MOST_OFF_PX = 2;

/** Files of a page of someone else's, in one of the styles, with pieces of a site. */
export function files(name, style, site, content) {
  const html = read("host.html").replace("{css}", name + ".css").replace("{site}", site).replace("{content}", content);
  return { [name + ".html"]: html, [name + ".css"]: read(style + ".css"), "favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>" };
}

export const embeds = (pieces, attributes = "") => pieces.map((piece) => `<leaven-embed src="${piece}" ${attributes}><a href="#">${piece}</a></leaven-embed>`).join("");
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(what, isSo) {
  for (let round = 0; round < 200; round++) {
    if (await isSo()) return;
    await pause(50);
  }
  throw new Error("waited in vain: " + (typeof what === "function" ? await what() : what));
}

const THERE = `Array.from(document.querySelectorAll("leaven-embed")).every(({ shadowRoot: shadow }) =>
  shadow && (shadow.querySelector("iframe:not([hidden])") || shadow.querySelector(".leaven")))`;
const AROUND = `Array.from(document.querySelectorAll("leaven-embed")).flatMap(({ shadowRoot: shadow }) =>
  Array.from(shadow.querySelectorAll("iframe"))).map((frame) => [frame.src, frame.getBoundingClientRect().height])`;
const INSIDE = "document.documentElement.getBoundingClientRect().height";
export const ALL = "Array.from(document.querySelectorAll('leaven-embed'))";

/** How much too high or too low the frames are, in pixels, at most. */
async function misfit({ evaluate, frames }) {
  const byAddress = ([one, height], [other, height2]) => one.localeCompare(other) || height - height2;
  const around = (await evaluate(AROUND)).sort(byAddress);
  const inside = [];
  for (const { url, context } of await frames()) inside.push([url, await evaluate(INSIDE, context)]);
  inside.sort(byAddress);
  if (inside.length !== around.length) return Infinity;
  return Math.max(0, ...inside.map(([, height], at) => Math.abs(height - around[at][1])));
}

export async function fits(tab) {
  await until("the pieces", () => tab.evaluate(THERE));
  await until(async () => `off by ${await misfit(tab)} px`, async () => (await misfit(tab)) <= MOST_OFF_PX);
  await pause(150);
  const off = await misfit(tab);
  assert.ok(off <= MOST_OFF_PX, `off by ${off} px`);
  return off;
}

export async function frameOf({ frames }, piece) {
  return (await frames()).find(({ url }) => url.includes(`/embed/${piece}.html`)).context;
}

const STYLES = `${ALL}.flatMap((piece) => Array.from(piece.shadowRoot.querySelectorAll(".leaven-root, .leaven-root *"), (element) => {
  const style = getComputedStyle(element);
  return element.localName + " " + Array.from(style, (name) => name + ":" + style.getPropertyValue(name)).join(";");
}))`;
const OUTSIDE = `["#before", "#after", "h1", "body"].map((selector) => {
  const style = getComputedStyle(document.querySelector(selector));
  return Array.from(style).filter((name) => !/origin|^(inline-size|width|block-size|height)$/.test(name)).map((name) => name + ":" + style.getPropertyValue(name)).join(";");
})`;

const heights = ["gentle", "hostile", "narrow"].map((style) => ({
  name: `every piece has its height on a ${style} page`,
  page: style + ".html",
  places: ["host"],
  files: (site) => files(style, style, site, embeds(PIECES)),
  async run(tab) {
    return `${await fits(tab)} px off`;
  },
}));

const storage = [0, 1, 5].map((behaviour) => ({
  name: `search and filters work with third-party storage ${["allowed", "refused"][behaviour] || "kept apart"}`,
  page: `storage${behaviour}.html`,
  places: ["host"],
  preferences: { "network.cookie.cookieBehavior": behaviour },
  files: (site) => files("storage" + behaviour, "gentle", site, embeds(["search", "compare"]) + embeds(["search", "compare"], 'sandbox="allow-scripts"')),
  async run(tab) {
    await until("the pieces", () => tab.evaluate(THERE));
    const all = await tab.frames();
    assert.equal(all.length, 4);
    let refused = 0;
    for (const { url, context } of all) {
      refused += await tab.evaluate("(() => { try { return localStorage.length * 0; } catch (refused) { return 1; } })()", context);
      if (url.includes("search")) {
        await until("the search", () => tab.evaluate("Boolean(self.leaven && leaven.box)", context));
        await tab.evaluate(`(() => { const { input } = leaven.box; input.focus(); input.value = "sit up"; input.dispatchEvent(new Event("input", { bubbles: true })); })()`, context);
        await until("an answer", () => tab.evaluate("Boolean(document.querySelector('[role=option][data-entry=sit-up]'))", context));
      } else {
        const rows = "Array.from(document.querySelectorAll('tbody tr')).filter((row) => row.checkVisibility()).length";
        const before = await tab.evaluate(rows, context);
        await tab.evaluate(`(() => { const box = document.querySelector("[data-filter=verdict]"); box.value = "worst"; box.dispatchEvent(new Event("change", { bubbles: true })); })()`, context);
        await until("fewer rows", async () => (await tab.evaluate(rows, context)) < before);
      }
    }
    assert.equal(refused, behaviour === 1 ? 4 : 2);
    await fits(tab);
    return `${refused} of 4 frames without storage`;
  },
}));

export const checks = [
  ...heights,
  {
    name: "the height follows width, theme, size and search",
    page: "follow.html",
    places: ["host"],
    files: (site) => ({ ...files("follow", "gentle", site, embeds(PIECES, "theme=light")), "follow.css": "body { margin: 0 }" }),
    async run(tab) {
      for (const width of [1200, 700, 320, 900]) {
        await tab.resize(width, 800);
        await fits(tab);
      }
      await tab.evaluate(`${ALL}.forEach((piece) => piece.setAttribute("theme", "dark"))`);
      await fits(tab);
      for (const size of ["24px", "12px", ""]) {
        await tab.evaluate(`${ALL}.forEach((piece) => { piece.style.setProperty("--leaven-size", "${size}"); piece.refresh(); })`);
        await fits(tab);
      }
      const compare = await frameOf(tab, "compare");
      await tab.evaluate(`(() => { const box = document.querySelector("[data-filter=verdict]"); box.value = "worst"; box.dispatchEvent(new Event("change", { bubbles: true })); })()`, compare);
      await fits(tab);
      const search = await frameOf(tab, "search");
      await tab.evaluate(`(() => { const { input } = leaven.box; input.focus(); input.value = "yoga"; input.dispatchEvent(new Event("input", { bubbles: true })); })()`, search);
      await until("an answer", () => tab.evaluate("Boolean(document.querySelector('[role=option]'))", search));
      await fits(tab);
    },
  },
  {
    name: "twenty pieces load in one pass",
    page: "twenty.html",
    places: ["host"],
    files: (site) => files("twenty", "gentle", site, embeds(Array.from({ length: 20 }, (_, at) => PIECES[at % PIECES.length]), "mode=frame")),
    async run(tab) {
      await fits(tab);
      await tab.evaluate(`(() => { self.changes = 0; ${ALL}.forEach(({ shadowRoot }) => new MutationObserver((all) => (changes += all.length)).observe(shadowRoot, { attributes: true, childList: true, subtree: true })); })()`);
      await pause(700);
      assert.equal(await tab.evaluate("changes"), 0);
    },
  },
  {
    name: "no style gets in or out",
    page: "mild.html",
    places: ["host"],
    files: (site, open) => ({
      ...files("mild", "gentle", open, embeds(FETCHED, "mode=inline")),
      ...files("rude", "hostile", open, embeds(FETCHED, "mode=inline")),
      ...files("bare", "gentle", open, ""),
    }),
    async run(tab) {
      await until("the pieces", () => tab.evaluate(THERE));
      const [inside, outside] = [await tab.evaluate(STYLES), await tab.evaluate(OUTSIDE)];
      assert.ok(inside.length > 500);
      await tab.navigate(tab.url.replace("mild", "rude"));
      await until("the pieces", () => tab.evaluate(THERE));
      const rude = await tab.evaluate(STYLES);
      assert.equal(rude.length, inside.length);
      rude.forEach((style, at) => {
        const known = inside[at].split(";");
        assert.deepEqual(style.split(";").filter((each) => !known.includes(each)), [], inside[at].split(" ")[0]);
      });
      await tab.navigate(tab.url.replace("mild", "bare"));
      assert.deepEqual(await tab.evaluate(OUTSIDE), outside);
      return `${inside.length} elements`;
    },
  },
  {
    name: "strange messages and floods change nothing",
    page: "flood.html",
    places: ["host"],
    files: (site) => files("flood", "gentle", site, embeds([TOPIC])),
    async run(tab) {
      await fits(tab);
      const height = "document.querySelector('leaven-embed').shadowRoot.querySelector('iframe').style.blockSize";
      const good = await tab.evaluate(height);
      const inside = await frameOf(tab, TOPIC);
      await tab.evaluate("(() => { for (let i = 0; i < 10000; i++) postMessage({ leaven: 1, height: i }, '*'); })()");
      for (const shape of ["null", "'17'", "{}", "{leaven: 2, height: 9}", "{leaven: 1, height: '9'}", "{leaven: 1, height: -9}", "{leaven: 1, height: NaN}", "[1]"])
        await tab.evaluate(`parent.postMessage(${shape}, "*")`, inside);
      await pause(300);
      assert.equal(await tab.evaluate(height), good);
      await tab.evaluate("parent.postMessage({ leaven: 1, height: 1e9 }, '*')", inside);
      await until("the most", async () => (await tab.evaluate(height)) === "20000px");
      await tab.evaluate(`(() => { self.changes = 0; new MutationObserver((all) => (changes += all.length)).observe(document.querySelector("leaven-embed").shadowRoot.querySelector("iframe"), { attributes: true }); })()`);
      await tab.evaluate("(() => { for (let i = 1; i <= 10000; i++) parent.postMessage({ leaven: 1, height: i % 700 + 1 }, '*'); })()", inside);
      await until("the last", async () => (await tab.evaluate(height)) === "201px");
      const changes = await tab.evaluate("changes");
      assert.ok(changes <= 100, changes + " changes");
      return `${changes} changes of height for 10,000 messages`;
    },
  },
  {
    name: "right to left, put in late, taken out",
    page: "late.html",
    places: ["host"],
    files: (site) => files("late", "gentle", site, `<div dir=rtl lang=ar>${embeds(PIECES)}</div>`),
    async run(tab) {
      await fits(tab);
      await tab.evaluate(`${ALL}.forEach((piece) => piece.remove())`);
      assert.equal((await tab.frames()).length, 0);
      await tab.evaluate(`(() => { const late = document.createElement("leaven-embed"); late.setAttribute("src", "compare"); document.querySelector("#after").after(late); })()`);
      await fits(tab);
    },
  },
  ...storage,
  {
    name: "a frame that may do nothing shows whole tables",
    page: "locked.html",
    places: ["host"],
    files: (site) => files("locked", "gentle", site, `<iframe sandbox="" title="x" width="600" height="900" src="${site}embed/${TOPIC}.html"></iframe>`),
    async run(tab) {
      const inside = (await tab.frames())[0].context;
      const rows = await tab.evaluate("Array.from(document.querySelectorAll('tbody tr[data-entry]')).filter((row) => row.checkVisibility()).length", inside);
      assert.ok(rows > 10, rows + " rows");
      return rows + " rows";
    },
  },
  {
    name: "“For other websites” opens above the page",
    page: TOPIC + ".html",
    places: ["http", "disk"],
    async run({ evaluate, place }) {
      await evaluate("document.querySelector('[data-part=embed] a').click()");
      await until("the dialogue", () => evaluate("Boolean(document.querySelector('dialog[open]'))"));
      assert.match(await evaluate("document.querySelector('dialog code').textContent"), /<leaven-embed src="topics\/lower-back-pain\/best">/);
      const shown = place === "http" ? ".leaven table" : "iframe:not([hidden])";
      await until("the piece", () => evaluate(`Boolean(document.querySelector("dialog leaven-embed").shadowRoot.querySelector("${shown}"))`));
    },
  },
];
