// What can be done with a whole entry or page: show, copy, give another id, delete.
import { h, button, tell } from "./dom.js";
import { call, schemas } from "./api.js";
import { say } from "./words.js";
import { labelled } from "./fields.js";
import { problemLinks } from "./problems.js";

/** @param {Record<string, any>} params */
export const address = (params) => "#open?" + new URLSearchParams(params);

/** @param {Record<string, any>} params */
export const go = (params) => {
  location.hash = address(params);
};

/** A dialog with a question. @param {string} title @param {string} action @param {() => Promise<any>} act @param {...any} children @returns {Promise<boolean>} whether it was done */
export const ask = (title, action, act, ...children) => new Promise((done) => {
  const fault = h("p", { className: "problem error", role: "alert" });
  let isDone = false;
  const run = async () => {
    try {
      await act();
      isDone = true;
      dialog.close();
    } catch (refusal) {
      const { message, answer } = /** @type {any} */ (refusal);
      fault.replaceChildren(answer?.refused === "is-there" ? say("isThere") : message, " ",
        ...(answer?.path ? [h("a", { href: address({ path: answer.path, index: answer.index }), onclick: () => dialog.close() }, say("open"))] : []));
    }
  };
  const form = h("form", { method: "dialog" }, h("h2", {}, title), ...children, fault,
    h("p", { className: "choices" }, h("button", { type: "submit", className: "primary" }, action), button(say("cancel"), () => dialog.close())));
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    run();
  });
  const dialog = h("dialog", { "aria-label": title, onclose: () => {
    dialog.remove();
    done(isDone);
  } }, form);
  document.body.append(dialog);
  dialog.showModal();
});

/** Asks before something of the main file is removed that entries use. @param {string[]} path @param {string} title @returns {Promise<boolean>} whether it goes, from the entries, too */
export const askRemove = async (path, title) => {
  const { names } = await call("uses", { removed: [path] });
  const count = String(names.length);
  return names.length === 0 || ask(say("removeOne", title), say("removeUses"), async () => {},
    h("p", {}, say(names.length === 1 ? "usesOne" : "uses", title, count)), h("p", { className: "hint" }, names.slice(0, 12).join(", ") + (names.length > 12 ? " …" : "")));
};

/** Asks before entries or pages are deleted. @param {{path: string, index: number, name: string}[]} files @param {string} next the view that is shown then */
export const askDelete = async (files, next) => {
  const { problems } = await call("delete", { files, dry: true });
  const all = await schemas();
  const names = files.length === 1 ? files[0].name : say(next === "pages" ? "severalPages" : "several", String(files.length));
  ask(say("delete"), say("deleteNow"), async () => {
    await call("delete", { files });
    tell(say(files.length === 1 ? "gone" : "goneMany", names));
    document.dispatchEvent(new Event("leaven-saved"));
    if (location.hash === "#" + next) {
      dispatchEvent(new Event("leaven-show"));
    }
    location.hash = next;
  }, h("p", {}, say("deletes", names)), h("p", {}, say(problems.length ? "breaks" : "breaksNothing")), ...problemLinks(problems.slice(0, 20), all));
};

/** Asks for the name of something new. @param {string} title @param {string} label @param {(name: string) => Promise<{path: string, index: number}>} create */
export const askName = (title, label, create) => {
  const name = h("input", { type: "text", required: true });
  ask(title, say("create"), async () => go(await create(name.value)), labelled(label, name));
};

/** @param {{overview: any, opened: any, entry: any, again: () => void, isMain: boolean}} file */
export const actionsOf = ({ opened, entry, isMain }) => {
  const page = entry?.page ?? (opened.path.endsWith(".md") ? opened.path.replace(/^content\//, "").replace(/\.md$/, ".html") : "");
  const show = h("a", { href: "../../" + page }, say("showPage"));
  const copy = button(say("duplicate"), () => askName(say("duplicate"), say("copyName"), (name) => call("create-entry", { name, from: entry.id })));
  const rename = button(say("rename"), () => {
    const id = h("input", { type: "text", required: true, value: entry.id, spellcheck: false });
    const files = h("p", { className: "hint" });
    const preview = async () => {
      files.textContent = "";
      const { paths } = await call("rename", { id: entry.id, to: id.value, dry: true });
      files.textContent = say("renames", paths.join(", "));
    };
    id.addEventListener("change", () => preview().catch((fault) => (files.textContent = fault.message)));
    ask(say("rename"), say("renameNow"), async () => {
      const { paths } = await call("rename", { id: entry.id, to: id.value });
      const own = paths.find((/** @type {string} */ path) => path.endsWith(`/${id.value}.yaml`)) ?? opened.path;
      go({ path: own, index: entry.index });
    }, h("p", { className: "hint" }, say("idHelp")), labelled(say("newId"), id), files);
  });
  const remove = button(say("delete"), () => askDelete([{ path: opened.path, index: opened.index, name: opened.name || opened.path }], opened.path.endsWith(".md") ? "pages" : "entries"));
  return [...(page ? [show] : []), ...(entry ? [copy, rename] : []), ...(isMain ? [] : [remove])];
};
