// What a cell of the table holds: a verdict in words, or judgements that only a form can show whole.
import { h, svg } from "./dom.js";
import { say, label } from "./words.js";

/**
 * @typedef {{id: string, label: string, polarity: string, mark: string, needsReason: boolean}} Verdict
 * @typedef {{id: string, label: string, reasons: string[]}} Topic
 * @typedef {{path: string, index: number, id: string, name: string, verdicts?: any}} Entry
 */

/** Keys that stay as they are when a verdict is chosen in the table. */
const PLAIN = ["verdict", "reason", "source", "updated", "certainty"];

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The judgement for a topic; null where the verdicts cannot be read. @param {Entry} entry @param {Topic} topic */
export const judgement = ({ verdicts }, topic) => (verdicts === undefined ? undefined : isObject(verdicts) ? verdicts[topic.id] : null);

/** Whether a select can stand for a judgement: one, without conditions. @param {any} value */
export const isPlain = (value) => value === undefined
  || (isObject(value) && typeof value.verdict === "string" && ["undefined", "string"].includes(typeof value.reason)
    && Object.keys(value).every((key) => PLAIN.includes(key)));

/** @param {Verdict | undefined} verdict */
const mark = (verdict) => {
  const made = svg("svg", { viewBox: "0 0 20 20", class: "mark " + verdict?.polarity, "aria-hidden": "true" });
  made.append(svg("path", { d: verdict?.mark ?? "", "fill-rule": "evenodd" }));
  return made;
};

/** A judgement in words. @param {any} own @param {Map<string, Verdict>} verdicts */
const line = (own, verdicts) => {
  if (typeof own?.verdict !== "string") {
    return h("div", {}, JSON.stringify(own));
  }
  const verdict = verdicts.get(own.verdict);
  const more = [["If", "if"], ["Only if", "only-if"], ["Note", "note"]].filter(([, key]) => key in own).map(([title, key]) => `${label(title, key)}: ${own[key]}`);
  return h("div", {}, mark(verdict), verdict?.label ?? own.verdict, more.length > 0 && h("small", {}, " " + more.join(" ")));
};

/** The content of a cell. @param {any} value @param {Map<string, Verdict>} verdicts @returns {HTMLElement[]} */
export const shown = (value, verdicts) => (value === undefined
  ? [h("span", { className: "none" }, say("notListed"))]
  : (Array.isArray(value) ? value : [value]).map((own) => line(own, verdicts)));

/**
 * Reads what was copied from a spreadsheet; a blank cell changes nothing.
 * @param {string} text
 * @param {(row: number, column: number) => {entry: Entry, topic: Topic} | undefined} at
 * @param {Map<string, Verdict>} verdicts
 * @returns {{faults: string[], changes: Map<Entry, Record<string, any>>}}
 */
export const readPaste = (text, at, verdicts) => {
  const ids = new Map([["not listed", ""], [say("notListed").toLowerCase(), ""]]);
  verdicts.forEach((own) => ids.set(own.label.toLowerCase(), own.id));
  verdicts.forEach((own) => ids.set(own.id, own.id));
  /** @type {string[]} */
  const faults = [];
  const changes = new Map();
  const rows = text.replace(/\r?\n$/, "").split(/\r?\n/).map((row) => row.split("\t").map((cell) => cell.trim()));
  rows.forEach((cells, row) => cells.forEach((word, column) => {
    const place = at(row, column);
    if (!place) {
      faults.push(say("pasteOutside", word));
    } else if (word) {
      const value = judgement(place.entry, place.topic);
      const where = `${place.entry.name}, ${place.topic.label}`;
      const id = ids.get(word.toLowerCase());
      if (id === undefined) {
        faults.push(say("pasteUnknown", where, word));
      } else if (!isPlain(value) || id !== (value?.verdict ?? "")) {
        if (!isPlain(value) || value?.reason !== undefined) {
          faults.push(say("pasteMore", where));
        }
        changes.set(place.entry, { ...changes.get(place.entry), [place.topic.id]: id ? { ...value, verdict: id } : undefined });
      }
    }
  }));
  return { faults, changes };
};
