// Renders a value by its schema: objects, maps, lists and single values, each as it is written.
import { h, button } from "./dom.js";
import { say, label as labelOf, hint as hintOf } from "./words.js";
import { fits } from "./shapes.js";
import { labelled, textControl, numberControl, flagControl, choiceControl, citationControl } from "./fields.js";
import { listField, checksField, isChecks } from "./lists.js";
import { fileControl } from "./media.js";
import { figureField } from "./figure.js";
import { mapField } from "./map.js";
import { withLinks } from "./links.js";

/**
 * @typedef {import("./shapes.js").Shape} Shape
 * @typedef {import("./fields.js").Change} Change
 * @typedef {object} Place what a field is for
 * @property {any} schema
 * @property {string} key under which the value stands
 * @property {string} label
 * @property {string[]} path to the value in the file
 * @property {any} value
 * @property {Change} change
 * @property {boolean} [isBare] whether what is around it has its name
 * @property {() => void} [close] removes the value and its field
 * @property {boolean} [isDetail] whether most values have none of the further keys
 * @typedef {{shape: (schema: any, key?: string) => Shape, file: {path: string, index: number, page: string}, order: (path: string[], keys: string[]) => void, remove: (path: string[], title: string) => Promise<boolean>, render: (place: Place) => HTMLElement}} Context
 */

const key = (/** @type {string[]} */ path) => JSON.stringify(path);

/** A group with a heading and room for problems. @param {Place} place @param {...any} children */
export const group = (place, ...children) => {
  const notes = h("div", { className: "notes" });
  return h("fieldset", { className: "group", "data-path": key(place.path) }, h("legend", {}, place.label), notes, ...children.filter(Boolean));
};

/** A value that the form does not know. @param {Place} place */
export const opaque = (place) => {
  const text = typeof place.value === "string" ? place.value : JSON.stringify(place.value, null, 1);
  return h("div", { className: "field opaque", "data-path": key(place.path) }, h("p", { className: "name" }, place.label),
    h("p", { className: "hint" }, say("unknownKey")), h("pre", { tabIndex: 0 }, text), h("div", { className: "notes" }));
};

/** Keys and values: the usual ones, those that are there, and the others behind "Add". @param {Context} context @param {Shape} shape @param {Place} place */
export const objectField = (context, shape, place) => {
  let value = place.value ?? {};
  const opened = new Set(shape.shown);
  const body = h("div", { className: "members" });
  const set = (/** @type {string} */ name, /** @type {any} */ own) => {
    const next = { ...value };
    if (own === undefined && !(shape.required.includes(name) && Object.keys(next).length > 1)) {
      delete next[name];
    } else {
      next[name] = own ?? "";
    }
    value = next;
    place.change(Object.keys(value).length === 0 ? undefined : value);
  };
  const draw = (/** @type {string} */ focused = "") => {
    const known = Object.keys(shape.properties);
    const isShown = (/** @type {string} */ name) => name in value || opened.has(name);
    const hasNone = (/** @type {string} */ name) => Object.keys(shape.properties[name].properties ?? { a: 1 }).length === 0;
    const order = [...new Set([...shape.shown, ...known])].filter((name) => known.includes(name) && (name in value || !hasNone(name)));
    const rows = order.filter(isShown).map((name) => context.render({
      schema: shape.properties[name], key: name, label: labelOf(context.shape(shape.properties[name]).title, name),
      path: [...place.path, name], value: value[name], change: (own) => set(name, own), close: () => {
        set(name, undefined);
        opened.delete(name);
        draw();
        focusIn(body.lastElementChild);
      },
    }));
    const strange = Object.keys(value).filter((name) => !known.includes(name)).map((name) =>
      opaque({ ...place, label: name, path: [...place.path, name], value: value[name] }));
    const more = order.filter((name) => !isShown(name) && name !== "id");
    const buttons = more.map((name) => button(name === "pose" ? say("drawFigure") : labelOf(context.shape(shape.properties[name]).title, name), () => {
      opened.add(name);
      if (name === "pose") {
        set(name, "standing");
      }
      draw(name);
    }));
    const adding = more.length > 0 && h("details", { className: "more" }, h("summary", {}, say(place.isDetail ? "more" : "add")), h("div", { className: "choices" }, ...buttons));
    body.replaceChildren(...rows, ...strange, ...(adding ? [adding] : []));
    if (focused) {
      focusIn(body.querySelector(`:scope > [data-path='${CSS.escape(key([...place.path, focused]))}']`) ?? rows[order.filter(isShown).indexOf(focused)]);
    }
  };
  draw();
  return place.isBare ? h("div", { "data-path": key(place.path) }, h("div", { className: "notes" }), body) : group(place, body);
};

/** @param {Element | null | undefined} place */
export const focusIn = (place) =>
  /** @type {HTMLElement | null} */ (place?.querySelector("input, select, textarea, summary, button"))?.focus();

/** A value alone, or an object that says more about it. @param {Context} context @param {Shape} shape @param {Place} place */
const shortField = (context, shape, place) => {
  const isPlain = typeof place.value !== "object";
  const whole = context.shape(shape.whole);
  const value = isPlain && place.value !== undefined ? { [shape.primary]: place.value } : place.value;
  const change = (/** @type {any} */ own) => {
    const isAlone = own && Object.keys(own).length === 1 && shape.primary in own;
    place.change(own && isPlain && isAlone ? own[shape.primary] : own);
  };
  const path = place.path;
  const properties = { ...whole.properties, [shape.primary]: { ...shape.plain, title: place.label } };
  return objectField(context, { ...whole, properties, shown: [shape.primary] }, { ...place, path, value, change, isBare: true, isDetail: true });
};

/** One of several kinds of objects. @param {Context} context @param {Shape} shape @param {Place} place */
const unionField = (context, shape, place) => {
  const keys = Object.keys(place.value ?? {});
  const forms = shape.forms.map((/** @type {any} */ own) => context.shape(own));
  const form = forms.find((/** @type {Shape} */ own) => keys.some((name) => own.required[0] === name)) ?? forms[0];
  return objectField(context, form, place);
};

/** Makes the fields of a value. @param {Omit<Context, "render">} base @returns {Context} */
export const formOf = (base) => {
  /** @type {Context} */
  const context = { ...base, render: (place) => field(context, place) };
  return context;
};

/** @param {Context} context @param {Place} place @returns {HTMLElement} */
const field = (context, place) => {
  const shape = context.shape(place.schema, place.key);
  const { value, change } = place;
  if (value !== undefined && !fits(shape, value)) {
    return opaque(place);
  }
  const single = (/** @type {any} */ control) => labelled(place.label, control, ["choice", "citation", "file"].includes(shape.kind) ? "" : hintOf(shape.hint), key(place.path));
  switch (shape.kind) {
    case "object": return objectField(context, shape, place);
    case "map": return mapField(context, shape, place);
    case "short": return place.key === "pose" && typeof (value?.joints ?? {}) === "object" ? figureField(context, shape, place) : shortField(context, shape, place);
    case "union": return unionField(context, shape, place);
    case "many": case "list": return isChecks(context, shape) ? checksField(context, shape, place) : listField(context, shape, place);
    case "number": return single(numberControl(value, change));
    case "flag": return single(flagControl(value, change));
    case "choice": return single(choiceControl(shape, value, change));
    case "citation": return single(citationControl(shape, value, change, place.label));
    case "file": return single(fileControl(context, value, change));
    default: return single(shape.hasLinks ? withLinks(textControl(shape, value, change)) : textControl(shape, value, change));
  }
};
