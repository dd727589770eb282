/**
 * Pieces of the site fit into whatever a page puts around them, and whenever it shows them, in Firefox.
 * Needs a site built with `--editions api,embed`.
 */
import assert from "node:assert/strict";
import { ALL, TOPIC, embeds, files, fits, frameOf, until } from "./embed.mjs";

const FACE = `@font-face { font-family: Late; src: url(/late.ttf); size-adjust: 200%; font-display: swap }
  body { font-family: Late, monospace !important }`;
const HEIGHT = "document.documentElement.getBoundingClientRect().height";

/** A page whose one column has a style of its own. */
function styled(name, style, site, content) {
  return { ...files(name, "gentle", site, content), [name + ".css"]: `body { margin: 0 } ${style}` };
}

const boxes = ["display: flex", "display: table-cell", "display: inline-block", "float: left"].map((style, at) => ({
  name: `a box of “${style}” is wide enough to be read`,
  page: `box${at}.html`,
  places: ["host"],
  files: (site, open) => styled("box" + at, `#column { max-inline-size: 600px; ${style} }`, open, embeds([TOPIC]) + embeds([TOPIC + "/best"], "mode=inline")),
  async run(tab) {
    await fits(tab);
    const widths = await tab.evaluate(`${ALL}.map((piece) => piece.clientWidth)`);
    widths.forEach((width) => assert.ok(width >= 240 && width <= 600, width + " px"));
    return widths.join(" and ") + " px";
  },
}));

const tabs = ["display: none", "visibility: hidden"].map((style, at) => ({
  name: `a tab of “${style}” that is opened later`,
  page: `tab${at}.html`,
  places: ["host"],
  files: (site, open) => styled("tab" + at, `.tab { ${style} }`, open, `<div class=tab>${embeds([TOPIC])}${embeds([TOPIC], "mode=inline")}</div>`),
  async run(tab) {
    const seen = `${ALL}.map(({ shadowRoot }) => shadowRoot.querySelector("iframe, .leaven")).filter((part) => part?.checkVisibility({ visibilityProperty: true })).length`;
    await until("the pieces", () => tab.evaluate(`${ALL}.every(({ shadowRoot }) => shadowRoot?.querySelector("iframe:not([hidden]), .leaven"))`));
    assert.equal(await tab.evaluate(seen), 0);
    await tab.evaluate("document.querySelector('.tab').className = ''");
    assert.equal(await tab.evaluate(seen), 2);
    await fits(tab);
    assert.ok((await tab.evaluate("document.querySelector('leaven-embed').clientHeight")) > 400);
  },
}));

export const checks = [
  ...boxes,
  ...tabs,
  {
    name: "a face that comes late leaves nothing cut",
    page: "late-face.html",
    places: ["host"],
    files: (site) => files("late-face", "gentle", site, embeds([TOPIC])),
    async run(tab) {
      await fits(tab);
      const inside = await frameOf(tab, TOPIC);
      await tab.evaluate(`(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(FACE)}); document.adoptedStyleSheets = [sheet]; })()`, inside);
      await fits(tab);
      const before = await tab.evaluate(HEIGHT, inside);
      await until("the face", () => tab.evaluate("document.fonts.status === 'loaded' && document.fonts.check('12px Late')", inside));
      await fits(tab);
      const after = await tab.evaluate(HEIGHT, inside);
      assert.ok(after > before, `${before} px, then ${after} px`);
      return `${Math.round(before)} px, then ${Math.round(after)} px`;
    },
  },
  {
    name: "hidden is hidden, and the scheme comes from a custom property",
    page: "hidden.html",
    places: ["host"],
    files: (site) => styled("hidden", "leaven-embed { --leaven-theme: dark }", site, embeds([TOPIC]) + embeds([TOPIC + "/best"], "hidden")),
    async run(tab) {
      const inside = await frameOf(tab, TOPIC);
      await until("the scheme", async () => (await tab.evaluate("document.documentElement.dataset.theme", inside)) === "dark");
      assert.equal(await tab.evaluate("getComputedStyle(document.querySelector('leaven-embed[hidden]')).display"), "none");
    },
  },
];
