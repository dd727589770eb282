// All entries and topics as one grid: a verdict is chosen in its cell, or pasted from a spreadsheet.
import { h, button, tell, freshId } from "./dom.js";
import { call, Refusal } from "./api.js";
import { say } from "./words.js";
import { select } from "./fields.js";
import { address, go } from "./actions.js";
import { conflictView } from "./conflict.js";
import { problemItem, tellSaved } from "./problems.js";
import { saveEntry } from "./entrysave.js";
import { walkable, edit } from "./grid.js";
import { judgement, isPlain, shown, readPaste } from "./cells.js";

/**
 * @typedef {import("./cells.js").Entry} Entry
 * @typedef {import("./cells.js").Topic} Topic
 */

const STEP = 500;
/** What was typed into the filter, and the cell that had the focus: the table is drawn anew after each undo. */
let filter = "";
let last = { id: "", column: 1 };

/** @param {HTMLElement} place */
export const showTable = async (place) => {
  const data = await call("table");
  if (!location.hash.startsWith("#table")) {
    return;
  }
  const verdicts = new Map(data.verdicts.map((/** @type {any} */ own) => [own.id, own]));
  const options = [["", say("notListed")], ...data.verdicts.map((/** @type {any} */ own) => [own.id, own.label])];
  /** @type {WeakMap<Element, {entry: Entry, topic: Topic}>} */
  const cells = new WeakMap();
  /** @type {Map<Entry, HTMLTableRowElement>} */
  const rows = new Map();
  let most = STEP;
  let work = Promise.resolve();

  const faults = h("div", { role: "alert", className: "fault" });
  const help = h("p", { className: "hint", id: freshId() }, say("tableHelp"));
  const body = h("tbody");
  const grid = h("table", { role: "grid", className: "grid", "aria-label": say("table"), "aria-describedby": help.id },
    h("thead", {}, h("tr", {}, ...[say("name"), ...data.topics.map((/** @type {Topic} */ own) => own.label)].map((text) => h("th", { scope: "col" }, text)))), body);
  const more = h("p");
  const find = h("input", { type: "search", value: filter, "aria-label": say("find"), placeholder: say("find") });

  /** @param {Element} cell */
  const at = (cell) => /** @type {{entry: Entry, topic: Topic}} */ (cells.get(cell));
  /** @param {Element} cell */
  const draw = (cell) => {
    const { entry, topic } = at(cell);
    cell.replaceChildren(...shown(judgement(entry, topic), verdicts));
  };
  /** @param {Entry} entry @param {any[]} problems */
  const note = (entry, problems) => {
    const mine = problems.filter(({ path, index, at }) => path === entry.path && index === entry.index && at[0] === "verdicts");
    rows.get(entry)?.querySelector(".notes")?.replaceChildren(...mine.map((own) => problemItem(own)));
  };
  /** @param {Entry} entry */
  const rowOf = (entry) => {
    const name = h("th", { scope: "row" }, h("a", { href: address({ path: entry.path, index: entry.index }), tabIndex: -1 }, entry.name), h("div", { className: "notes" }));
    const row = h("tr", { "data-id": entry.id }, name, ...data.topics.map((/** @type {Topic} */ topic) => {
      const cell = h("td", { tabIndex: -1 });
      cells.set(cell, { entry, topic });
      draw(cell);
      return cell;
    }));
    rows.set(entry, row);
    note(entry, data.problems);
    return row;
  };
  const list = () => {
    const found = data.entries.filter((/** @type {Entry} */ own) => own.name.toLowerCase().includes(filter.toLowerCase()));
    grid.setAttribute("aria-rowcount", String(found.length + 1));
    rows.clear();
    body.replaceChildren(...found.slice(0, most).map(rowOf));
    const left = found.length - most;
    more.replaceChildren(...(left > 0 ? [button(say("showMore", String(left)), () => { most += STEP; list(); })] : []));
    const row = [...body.rows].find((own) => own.dataset.id === last.id) ?? body.rows[0];
    if (row) {
      choose(row.cells[Math.min(last.column, row.cells.length - 1)], false);
    }
  };

  /** Does one thing after the other, so that each knows what the one before has saved. @param {() => Promise<any>} job */
  const inOrder = (job) => {
    faults.replaceChildren();
    work = work.then(job).catch((fault) => {
      if (fault instanceof Refusal && fault.status === 409) {
        place.replaceChildren(...conflictView(fault.answer, () => showTable(place)));
        place.querySelector("h1")?.focus();
      } else {
        tell(say("notSaved", fault.message));
      }
    });
  };
  /** @param {Entry} entry @param {Record<string, any>} changes by topic; nothing where it is no longer listed @param {string} [step] */
  const write = async (entry, changes, step) => {
    const saved = await saveEntry(entry, data.hashes[entry.path], (value) => {
      const { verdicts: before, ...rest } = value;
      const after = Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, own]) => own !== undefined));
      return Object.keys(after).length ? { ...value, verdicts: after } : rest;
    }, step);
    data.hashes[entry.path] = saved.hash;
    entry.verdicts = saved.value.verdicts;
    [...(rows.get(entry)?.querySelectorAll("td") ?? [])].filter((cell) => !cell.querySelector("select, input")).forEach(draw);
    tellSaved();
    call("check", { path: entry.path, index: entry.index, value: saved.value }).then(({ problems }) => note(entry, problems), () => {});
  };

  /** @param {any} cell */
  const open = (cell) => {
    const { entry, topic } = at(cell);
    const value = judgement(entry, topic);
    if (!isPlain(value)) {
      go({ path: entry.path, index: entry.index, at: JSON.stringify(["verdicts", topic.id]) });
      return;
    }
    let isTyped = false;
    const chosen = select(options, value?.verdict ?? "", () => !isTyped && close());
    chosen.setAttribute("aria-label", `${entry.name}, ${topic.label}`);
    chosen.addEventListener("keydown", () => (isTyped = true));
    chosen.addEventListener("pointerdown", () => (isTyped = false));
    const redraw = (/** @type {boolean} */ stays) => {
      draw(cell);
      if (stays) {
        choose(cell);
      }
    };
    const close = edit(cell, chosen, redraw, (stays) => {
      const id = chosen.value;
      const asks = id && (value?.reason !== undefined || (verdicts.get(id)?.needsReason && !topic.reasons.includes(id)));
      if (id === (value?.verdict ?? "") || (asks && !stays)) {
        return;
      }
      if (asks) {
        const name = say("reasonFor", verdicts.get(id)?.label ?? id);
        const reason = h("input", { type: "text", value: value?.reason ?? "", "aria-label": name, placeholder: name });
        edit(cell, reason, redraw, () => inOrder(() => write(entry, { [topic.id]: { ...value, verdict: id, reason: reason.value.trim() || undefined } })));
      } else {
        inOrder(() => write(entry, { [topic.id]: id ? { ...value, verdict: id } : undefined }));
      }
    });
  };
  /** @param {any} cell @param {string} text */
  const paste = (cell, text) => {
    const top = cell.parentElement.sectionRowIndex;
    const found = readPaste(text, (row, column) => cells.get(body.rows[top + row]?.cells[cell.cellIndex + column]), verdicts);
    if (found.faults.length > 0) {
      faults.replaceChildren(h("p", {}, say("pasteRefused")), h("ul", {}, ...found.faults.slice(0, 20).map((own) => h("li", {}, own))));
      return;
    }
    const step = String(Math.random());
    inOrder(async () => {
      for (const [entry, changes] of found.changes) {
        await write(entry, changes, step);
      }
    });
  };

  const choose = walkable(grid, {
    open,
    remove: (cell) => {
      const { entry, topic } = at(cell);
      const value = judgement(entry, topic);
      if (!isPlain(value)) {
        open(cell);
      } else if (value) {
        inOrder(() => write(entry, { [topic.id]: undefined }));
      }
    },
    chosen: (cell) => (last = { id: cell.parentElement.dataset.id, column: cell.cellIndex }),
  });
  document.onpaste = (event) => {
    const cell = document.activeElement;
    if (cell?.matches("td") && grid.contains(cell)) {
      event.preventDefault();
      paste(cell, event.clipboardData?.getData("text/plain") ?? "");
    }
  };
  find.addEventListener("input", () => {
    filter = find.value;
    most = STEP;
    list();
  });
  list();
  place.replaceChildren(h("h1", { tabIndex: -1 }, say("table")), help, find, faults,
    body.rows.length || filter ? h("div", { className: "frame" }, grid) : h("p", {}, say("empty")), more);
};
