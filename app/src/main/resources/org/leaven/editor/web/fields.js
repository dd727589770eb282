// Fields of single values: texts, numbers, choices, references to sources.
import { h, freshId } from "./dom.js";
import { say, word } from "./words.js";

/**
 * @typedef {import("./shapes.js").Shape} Shape
 * @typedef {(value: any) => void} Change called with nothing when the field is empty
 */

/** A label with its field and room for problems; of a field of several parts, the first is labelled. @param {string} label @param {any} whole @param {string} [hint] @param {string} [path] */
export const labelled = (label, whole, hint, path = "") => {
  const control = whole.control ?? whole;
  control.id ||= freshId();
  const notes = h("div", { className: "notes", id: control.id + "n" });
  const help = hint ? h("p", { className: "hint", id: control.id + "h" }, hint) : undefined;
  control.setAttribute("aria-describedby", (help ? help.id + " " : "") + notes.id);
  return h("div", { className: "field", "data-path": path }, h("label", { htmlFor: control.id }, label), help, whole, whole.linker, notes);
};

/** @param {Shape} shape @param {any} value @param {Change} change */
export const textControl = (shape, value, change) => {
  const text = value === undefined ? "" : String(value);
  const isLong = shape.isLong || shape.isBlock || text.includes("\n");
  const control = isLong
    ? h("textarea", { value: text, rows: shape.isBlock ? 4 : 1 })
    : h("input", { type: shape.isDate ? "date" : "text", value: text, spellcheck: !shape.isId });
  if (shape.isDate && text && !control.value) {
    control.type = "text"; // not a date yet
    control.value = text;
  }
  control.addEventListener("input", () => change(control.value === "" ? undefined : control.value));
  if (isLong && !shape.isBlock && !text.includes("\n")) {
    control.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && event.preventDefault());
  }
  return control;
};

/** @param {any} value @param {Change} change */
export const numberControl = (value, change) => {
  const control = h("input", { type: "text", inputMode: "decimal", value: value === undefined ? "" : String(value) });
  control.addEventListener("input", () => {
    const text = control.value.trim().replace(",", ".");
    change(text === "" ? undefined : /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : control.value);
  });
  return control;
};

/** @param {any} value @param {Change} change */
export const flagControl = (value, change) =>
  select([["", "–"], ["true", say("yes")], ["false", say("no")]], value === undefined ? "" : String(value),
    (chosen) => change(chosen === "" ? undefined : chosen === "true"));

/** @param {string[][]} options values and texts @param {string} value @param {(value: string) => void} change */
export const select = (options, value, change) => {
  const all = options.some(([own]) => own === value) ? options : [...options, [value, value]];
  const control = h("select", {}, ...all.map(([own, text]) => h("option", { value: own, selected: own === value }, text)));
  control.addEventListener("change", () => change(control.value));
  return control;
};

/** @param {{const: string, title?: string}} option @param {boolean} [isWord] of the program */
export const optionText = (option, isWord) => option.title ?? (isWord ? word(option.const) : option.const);

/** @type {Map<any, HTMLElement>} */
const lists = new Map();

/** One list of suggestions for all fields with the same options. @param {any[]} options */
const suggestions = (options) => {
  const key = JSON.stringify(options);
  const known = lists.get(key);
  if (known?.isConnected) {
    return known.id;
  }
  const list = h("datalist", { id: freshId() }, ...options.map((own) => h("option", { value: own.const, label: own.title ?? own.const })));
  document.body.append(list);
  lists.set(key, list);
  return list.id;
};

/** A choice of few, or a field with suggestions where others are allowed. @param {Shape} shape @param {any} value @param {Change} change @param {string} [none] */
export const choiceControl = (shape, value, change, none = "–") => {
  if (!shape.isOpen) {
    const options = shape.options.map((/** @type {any} */ own) => [own.const, optionText(own, shape.words)]);
    return select([["", none], ...options], value === undefined ? "" : String(value), (own) => change(own || undefined));
  }
  const control = h("input", { type: "text", value: value ?? "", spellcheck: false, autocomplete: "off" });
  control.setAttribute("list", suggestions(shape.options));
  const named = h("span", { className: "named" });
  const name = () => (named.textContent = shape.options.find((/** @type {any} */ own) => own.const === control.value)?.title ?? "");
  control.addEventListener("input", () => {
    name();
    change(control.value || undefined);
  });
  name();
  const both = h("span", { className: "chosen" }, control, named);
  both.control = control;
  return both;
};

/** A source and the place in it. @param {Shape} shape @param {any} value @param {Change} change @param {string} label */
export const citationControl = (shape, value, change, label) => {
  const text = value === undefined ? "" : String(value);
  const colon = text.indexOf(":");
  let source = colon < 0 ? text : text.slice(0, colon);
  let place = colon < 0 ? "" : text.slice(colon + 1);
  const send = () => change(source ? source + (place ? ":" + place : "") : undefined);
  const options = shape.options.map((/** @type {any} */ own) => [own.const, optionText(own)]);
  const picked = shape.options.length > 0
    ? select([["", say("noSource")], ...options], source, (own) => { source = own; send(); })
    : textControl({ kind: "text", title: "", hint: "" }, source, (own) => { source = own ?? ""; send(); });
  const where = h("input", { type: "text", value: place, className: "place", "aria-label": label + ": " + say("placeInSource"), placeholder: say("placeInSource") });
  where.addEventListener("input", () => { place = where.value.trim(); send(); });
  const both = h("span", { className: "citation" }, picked, where);
  both.control = picked;
  return both;
};
