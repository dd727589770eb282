// One file: its form or its text, its problems, and what can be done with it.
import { h, button, tell, debounced } from "./dom.js";
import { call, Refusal, schemas, forgetSchemas } from "./api.js";
import { say } from "./words.js";
import { formOf } from "./form.js";
import { shapesOf } from "./shapes.js";
import { showProblems, problemList, tellSaved } from "./problems.js";
import { pageForm, textForm, goTo, jumps } from "./page.js";
import { conflictView } from "./conflict.js";
import { actionsOf, askRemove } from "./actions.js";

/**
 * @typedef {{path: string, index: number, hash: string, text: string, name: string, value?: any, problems?: any[]}} Opened
 * @typedef {{value?: any, text?: string, orders?: {at: string[], keys: string[]}[], removed?: string[][]}} Wanted what would be saved: the value of a form, the mappings whose keys were moved, and what is removed from all entries, too; or a whole text
 */

let isDirty = false;
export const isChanged = () => isDirty;
/** Takes back the last change of the form that is not saved; says whether there was one. @type {() => boolean} */
let takeBack = () => false;
export const takeBackUnsaved = () => takeBack();
/** What is shown may be overtaken by what is asked for next. */
let turn = 0;
/** Whether it is all right to leave what is open. */
export const mayLeave = () => !isDirty || confirm(say("leave"));
addEventListener("beforeunload", (event) => isDirty && event.preventDefault());

/** @param {any} overview @param {Opened} opened */
const schemaName = (overview, opened) =>
  opened.path === overview.mainFile ? "main"
    : overview.entries.some((/** @type {any} */ own) => own.path === opened.path && own.index === opened.index) ? "entry" : "";

/**
 * Shows a file.
 * @param {HTMLElement} place
 * @param {any} overview
 * @param {{path: string, index?: number, at?: string[], asText?: boolean}} wanted
 */
export const showFile = async (place, overview, wanted) => {
  const mine = ++turn;
  const opened = /** @type {Opened} */ (await call("open", { path: wanted.path, index: wanted.index ?? -1 }));
  const all = await schemas();
  if (mine !== turn) {
    return;
  }
  const name = schemaName(overview, opened);
  const entry = overview.entries.find((/** @type {any} */ own) => own.path === opened.path && own.index === opened.index);
  const isPage = opened.path.endsWith(".md");
  const isForm = !wanted.asText && !isPage && name !== "" && opened.value !== undefined;
  let hash = opened.hash;
  /** @type {Wanted} */
  let now = isForm ? { value: opened.value, orders: [], removed: [] } : { text: opened.text };
  /** What a form was before each change that is not saved. @type {Wanted[]} */
  let steps = [];
  /** The field that is typed in: what is typed there is one change. @type {Element | undefined} */
  let typed;
  const state = h("p", { className: "state" });
  const list = h("section", { className: "summary", "aria-label": say("problems") });
  const body = h("div", { className: "body" });

  /** What is moved or removed with the next change of the form. @type {Wanted} */
  let next = {};
  const isThere = (/** @type {string[]} */ keys) => keys.reduce((own, key) => own?.[key], now.value) !== undefined;
  const request = () => ({ path: opened.path, index: opened.index, hash, ...now, removed: now.removed?.filter((keys) => !isThere(keys)) });
  /** What the shown problems are those of. @type {object | undefined} */
  let checked;
  const check = async () => {
    try {
      const asked = now;
      const { problems } = await call("check", request());
      if (asked === now && body.isConnected) {
        checked = asked;
        list.replaceChildren(...problemList(showProblems(body, problems, opened), all));
      }
    } catch (fault) {
      refused(fault, "failed");
    }
  };
  const soon = debounced(check, 400);
  const changed = (/** @type {Wanted} */ own) => {
    const field = document.activeElement?.matches("input:not([type='checkbox'], [type='file']), textarea") ? document.activeElement : undefined;
    if (!field || field !== typed) {
      steps.push(now);
    }
    typed = field;
    now = { ...now, ...next, ...own };
    next = {};
    isDirty = true;
    if (isForm) {
      document.dispatchEvent(new Event("leaven-changed"));
    }
    state.textContent = say("unsaved");
    soon();
  };
  const refused = (/** @type {any} */ fault, /** @type {string} */ how) => {
    if (fault instanceof Refusal && fault.status === 409) {
      place.replaceChildren(...conflictView(fault.answer, again));
      place.querySelector("h1")?.focus();
      return;
    }
    tell(say(how, fault.message));
    if (fault instanceof Refusal && fault.answer.line) {
      goTo(body, fault.answer);
    }
  };
  const save = async () => {
    try {
      const sent = now;
      const saved = await call("save", request());
      hash = saved.hash;
      steps = [];
      typed = undefined;
      const isAll = sent === now;
      if (isAll) {
        isDirty = false;
        state.textContent = "";
        now = { ...now, ...(isForm ? { orders: [], removed: [] } : {}) };
        checked = checked === sent ? now : checked;
      }
      heading.textContent = titleOf(saved);
      if (name === "main" || name === "") {
        forgetSchemas();
      }
      document.dispatchEvent(new Event("leaven-saved"));
      await tellSaved(() => body.isConnected && soon());
      if (isAll && sent.removed?.length) {
        again();
        return;
      }
      if (checked !== now) {
        soon(); // the site is built first
      }
    } catch (fault) {
      refused(fault, "notSaved");
    }
  };
  const again = (/** @type {object} */ how = {}) => {
    isDirty = false;
    return showFile(place, overview, { ...wanted, at: undefined, ...how });
  };
  if (isForm) {
    const context = formOf({
      shape: shapesOf(all[name]), file: { path: opened.path, index: opened.index, page: entry?.page ?? "" },
      order: (at, keys) => (next = { ...next, orders: [...(now.orders ?? []).filter((own) => String(own.at) !== String(at)), { at, keys: [...keys] }] }),
      remove: async (path, title) => {
        const isSure = name !== "main" || await askRemove(path, title);
        if (isSure && name === "main") {
          next = { ...next, removed: [...(now.removed ?? []), path] };
        }
        return isSure;
      },
    });
    const schema = name === "entry" ? all.entry.$defs.entry : all.main;
    const draw = () => body.replaceChildren(context.render({ schema, key: "", label: "", path: [], isBare: true, value: now.value, change: (value) => changed({ value: value ?? {} }) }));
    draw();
    takeBack = () => {
      const before = body.isConnected ? steps.pop() : undefined;
      if (before) {
        now = before;
        typed = undefined;
        isDirty = steps.length > 0;
        state.textContent = isDirty ? say("unsaved") : "";
        const top = scrollY;
        draw();
        scrollTo(0, top);
        check();
      }
      return before !== undefined;
    };
  } else {
    body.append(isPage && !wanted.asText ? pageForm(opened, (text) => changed({ text })) : textForm(opened, (text) => changed({ text })));
  }
  const isFaulty = !isForm && !isPage && opened.value === undefined;
  const titleOf = (/** @type {Opened} */ own) => own.name || (name === "main" ? say("main") : own.path.replace("content/", ""));
  const heading = h("h1", { tabIndex: -1 }, titleOf(opened));
  const saving = button(say("save"), save);
  saving.classList.add("primary");
  const canSwitch = isPage || (name !== "" && opened.value !== undefined);
  place.replaceChildren(heading, h("div", { className: "choices" },
    ...(canSwitch ? [button(say(wanted.asText ? "asForm" : "asText"), () => mayLeave() && again({ asText: !wanted.asText }))] : []),
    ...actionsOf({ overview, opened, entry, again, isMain: name === "main" })),
    ...(isFaulty ? [h("p", { className: "fault" }, say("faulty"))] : []), ...(isForm && name === "main" ? [jumps(body)] : []), h("div", { className: "head" }, saving, state, list), body);
  place.onkeydown = (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save();
    }
  };
  heading.focus();
  isDirty = false;
  const fault = opened.problems?.[0];
  if (fault) {
    goTo(body, fault);
  } else if (wanted.at?.length) {
    body.querySelector(`[data-path='${CSS.escape(JSON.stringify(wanted.at))}']`)?.scrollIntoView();
  }
  check();
};
