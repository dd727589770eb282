// The editor: finds out what is asked for, and shows it.
import { h, tell } from "./dom.js";
import { call, takeKey, keepKey, forgetSchemas, Refusal } from "./api.js";
import { say } from "./words.js";
import { showFile, mayLeave, takeBackUnsaved, isChanged } from "./file.js";
import { showState } from "./problems.js";
import { nameOf } from "./review.js";
import { views, go } from "./views.js";
import { labelled } from "./fields.js";

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const undo = /** @type {HTMLButtonElement} */ (document.getElementById("undo"));
const redo = /** @type {HTMLButtonElement} */ (document.getElementById("redo"));
const navigation = /** @type {HTMLElement} */ (document.getElementById("views"));
let shown = location.hash;
/** Whether a saved change can be taken back. */
let canUndo = false;

/** @param {any} overview @param {string} current */
const drawBar = (overview, current) => {
  navigation.replaceChildren(...views.filter((view) => !view.isHidden).map((view) =>
    h("a", { href: "#" + view.id, ...(view.id === current ? { "aria-current": "page" } : {}) }, view.label(overview))));
  canUndo = overview.canUndo;
  undo.disabled = !canUndo;
  redo.disabled = !overview.canRedo;
};

const askKey = () => {
  const field = h("input", { type: "text", required: true, autocomplete: "off" });
  const form = h("form", {}, h("h1", {}, say("edit")), h("p", {}, say("keyNeeded")), labelled(say("key"), field), h("button", { type: "submit" }, say("open")));
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    keepKey(field.value);
    show();
  });
  main.replaceChildren(form);
};

const asked = () => {
  const [name, query] = location.hash.slice(1).split("?");
  return { name, params: /** @type {Record<string, string>} */ (Object.fromEntries(new URLSearchParams(query ?? ""))) };
};

const show = async () => {
  const { name, params } = asked();
  try {
    const overview = await call("overview");
    document.title = `${say("edit")}: ${overview.title}`;
    if (name === "behind") {
      const { path, index, at } = await call("behind", { page: params.page });
      history.replaceState(null, "", path ? "#open?" + new URLSearchParams({ path, index, ...(at.length ? { at: JSON.stringify(at) } : {}) }) : "#entries");
      shown = location.hash;
      return await show();
    }
    drawBar(overview, name || views[0].id);
    showState().catch(() => {});
    main.onkeydown = null; // of a form that is left
    if (name === "open") {
      await showFile(main, overview, { path: params.path, index: Number(params.index ?? -1), at: params.at ? JSON.parse(params.at) : [] });
    } else {
      await (views.find((view) => view.id === name) ?? views[0]).show(main, overview);
      main.querySelector("h1")?.focus();
    }
  } catch (fault) {
    if (fault instanceof Refusal && fault.status === 401) {
      askKey();
    } else {
      const message = say("failed", /** @type {Error} */ (fault).message);
      main.replaceChildren(h("h1", { tabIndex: -1 }, say("edit")), h("p", { className: "problem error" }, message));
    }
  }
};

/** Takes a change back, or makes it again. @param {"undo" | "redo"} action */
const step = async (action) => {
  if (action === "undo" && takeBackUnsaved()) {
    tell(say("undoneHere"));
    undo.disabled = !canUndo && !isChanged();
    return;
  }
  if (!mayLeave()) {
    return;
  }
  try {
    const { path, became, ...own } = await call(action);
    forgetSchemas();
    tell(say(became === "changed" ? action + "Of" : became, nameOf(own)));
    const { name, params } = asked();
    if (!path && name === "open") {
      location.hash = "#entries"; // what was open is no longer there
    } else if (path && name === "open" && params.path !== path) {
      go({ path });
    } else {
      await show();
    }
    (action === "undo" ? undo : redo).focus();
  } catch (fault) {
    tell(say("failed", /** @type {Error} */ (fault).message));
    show();
  }
};

undo.textContent = say("undo");
redo.textContent = say("redo");
/** @type {HTMLElement} */ (document.querySelector(".site")).textContent = say("site");
navigation.setAttribute("aria-label", say("edit"));
undo.addEventListener("click", () => step("undo"));
redo.addEventListener("click", () => step("redo"));
document.addEventListener("leaven-changed", () => (undo.disabled = false));
document.addEventListener("leaven-saved", () => {
  canUndo = true;
  undo.disabled = false;
  redo.disabled = true;
});
addEventListener("leaven-show", () => show());
addEventListener("hashchange", () => {
  if (location.hash !== shown) {
    if (mayLeave()) {
      shown = location.hash;
      show();
    } else {
      location.hash = shown;
    }
  }
});
takeKey();
show();
