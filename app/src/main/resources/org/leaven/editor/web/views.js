// What the navigation leads to. A further view is a further item here.
import { h, button } from "./dom.js";
import { call } from "./api.js";
import { say } from "./words.js";
import { showFile } from "./file.js";
import { showTable } from "./table.js";
import { showReview } from "./review.js";
import { showAllProblems } from "./problems.js";
import { address, go, askName, askDelete } from "./actions.js";

/** A list of links with a field to narrow it; several can be chosen and deleted. @param {string} id of the view @param {string} title @param {{path: string, index: number, text: string, hint: string}[]} items @param {...any} tools */
const finder = (id, title, items, ...tools) => {
  const find = h("input", { type: "search", "aria-label": say("find"), placeholder: say("find") });
  const list = h("ul", { className: "finder" });
  const bar = h("div", { className: "choices" });
  /** @type {Set<any> | undefined} */
  let chosen;
  const shown = () => items.filter((item) => (item.text + " " + item.hint).toLowerCase().includes(find.value.toLowerCase()));
  const box = (/** @type {any} */ item) => h("label", { className: "check" }, h("input", { type: "checkbox", checked: chosen?.has(item), onchange: (/** @type {any} */ event) => {
    chosen?.[event.target.checked ? "add" : "delete"](item);
    drawBar();
  } }), item.text);
  const choose = (/** @type {any[] | undefined} */ own) => {
    chosen = own && new Set(own);
    draw();
    bar.querySelector("button")?.focus();
  };
  const drawBar = () => {
    const all = [...(chosen ?? [])].map(({ path, index, text }) => ({ path, index, name: text }));
    const remove = button(say("deleteChosen", String(all.length)), () => askDelete(all, id));
    remove.disabled = all.length === 0;
    bar.replaceChildren(...(chosen ? [button(say("chooseAll"), () => choose(shown())), remove, button(say("cancel"), () => choose(undefined))]
      : [...tools, ...(items.length > 1 ? [button(say("choose"), () => choose([]))] : [])]));
  };
  const draw = () => {
    drawBar();
    list.replaceChildren(...shown().map((item) => h("li", {}, chosen ? box(item) : h("a", { href: address({ path: item.path, index: item.index }) }, item.text), " ", h("span", { className: "hint" }, item.hint))));
  };
  find.addEventListener("input", draw);
  draw();
  return [h("h1", { tabIndex: -1 }, title), h("div", { className: "head" }, bar, items.length > 7 && find),
    items.length === 0 && h("p", {}, say("empty")), list].filter(Boolean);
};

/** @param {string} path */
const file = (path) => ({ path, index: -1, text: path.replace(/^content\//, ""), hint: "" });

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @typedef {{id: string, isHidden?: boolean, label: (overview: any) => string, show: (place: HTMLElement, overview: any) => void | Promise<void>}} View
 * @type {View[]}
 */
export const views = [
  {
    id: "entries",
    label: (overview) => (overview.entriesNoun === "entries" ? say("entries") : capital(overview.entriesNoun)),
    show: (place, overview) => {
      const noun = overview.entryNoun === "entry" ? say("entry") : overview.entryNoun;
      const items = overview.entries.map((/** @type {any} */ own) => ({ path: own.path, index: own.index, text: own.name, hint: own.id }));
      const create = button(say("newEntry", noun), () => askName(say("newEntry", noun), say("name"), (name) => call("create-entry", { name })));
      create.classList.add("primary");
      place.replaceChildren(...finder("entries", views[0].label(overview), items, create),
        ...(overview.others.length ? [h("details", {}, h("summary", {}, say("others")), h("ul", { className: "finder" },
          ...overview.others.map((/** @type {string} */ path) => h("li", {}, h("a", { href: address({ path }) }, file(path).text)))))] : []));
    },
  },
  { id: "table", label: () => say("table"), show: showTable },
  { id: "review", label: () => say("review"), show: showReview },
  { id: "main", label: () => say("main"), show: (place, overview) => showFile(place, overview, { path: overview.mainFile }) },
  {
    id: "pages",
    label: () => say("pages"),
    show: (place, overview) => place.replaceChildren(...finder("pages", say("pages"), overview.pages.map((/** @type {any} */ own) => ({ ...file(own.path), ...(own.title ? { text: own.title, hint: file(own.path).text } : {}) })),
      button(say("newPage"), () => askName(say("newPage"), say("title"), (title) => call("create-page", { title }))))),
  },
  { id: "problems", isHidden: true, label: () => say("problems"), show: showAllProblems },
];
export { go };
