// A link to an entry, a topic or a page, chosen by its name and put into a text.
import { h, button } from "./dom.js";
import { call } from "./api.js";
import { say } from "./words.js";
import { labelled } from "./fields.js";
import { ask } from "./actions.js";

/** What can be linked to: ids and names. @returns {Promise<{id: string, text: string}[]>} */
const targets = async () => {
  const { entries, topics, pages } = await call("overview");
  const stem = (/** @type {string} */ path) => path.replace("content/", "").replace(/\.\w+$/, "");
  const texts = new Set(entries.map((/** @type {any} */ own) => stem(own.path))); // of entries, beside their data
  const all = [...entries.map((/** @type {any} */ own) => ({ id: own.id, text: own.name })), ...topics.map((/** @type {any} */ own) => ({ id: own.id, text: own.label })),
    ...pages.filter((/** @type {any} */ own) => !texts.has(stem(own.path))).map((/** @type {any} */ own) => ({ id: stem(own.path), text: own.title || stem(own.path) }))];
  return all.filter(({ id }, i) => !id.includes(".") && all.findIndex((own) => own.id === id) === i);
};

/** @param {HTMLTextAreaElement} area */
const insert = async (area) => {
  const { selectionStart: start, selectionEnd: end } = area;
  const all = await targets();
  const list = h("select", { size: 8, "aria-label": say("linkTo") });
  const find = h("input", { type: "search" });
  const draw = () => {
    const shown = all.filter(({ id, text }) => `${text} ${id}`.toLowerCase().includes(find.value.toLowerCase()));
    list.replaceChildren(...shown.map(({ id, text }, i) => h("option", { value: id, selected: i === 0 }, text)));
  };
  find.addEventListener("input", draw);
  draw();
  if (await ask(say("insertLink"), say("insert"), async () => {}, h("p", { className: "hint" }, say("linkHelp")), labelled(say("find"), find), list) && list.value) {
    const words = area.value.slice(start, end);
    area.setRangeText(`[[${list.value}${words && "|" + words}]]`, start, end, "end");
    area.dispatchEvent(new Event("input"));
    area.focus();
  }
};

/** A text with a button that puts a link into it. @param {any} area */
export const withLinks = (area) => {
  area.linker = button(say("insertLink"), () => insert(area));
  area.linker.classList.add("insert");
  return area;
};
