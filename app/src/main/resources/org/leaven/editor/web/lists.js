// Lists of values: added, removed, moved by buttons and by dragging; and terms as checkboxes.
import { h, button, tell } from "./dom.js";
import { say, word, label as labelOf } from "./words.js";
import { labelled, choiceControl, optionText } from "./fields.js";
import { group, focusIn } from "./form.js";
import { acceptDrops, choosePicture } from "./media.js";

/**
 * @typedef {import("./shapes.js").Shape} Shape
 * @typedef {import("./form.js").Context} Context
 * @typedef {import("./form.js").Place} Place
 */

/** The values of a list, or a value alone. @param {any} value @returns {any[]} */
const itemsOf = (value) => (value === undefined ? [] : Array.isArray(value) ? [...value] : [value]);

/** Kinds that stand on a row of their own, without a frame. */
const SINGLE = ["text", "choice", "citation", "number", "file"];

/** Buttons that move an item. @param {string} name @param {number} i @param {number} count @param {(to: number) => void} move */
export const moverButtons = (name, i, count, move) => {
  const up = button("↑", () => move(i - 1), say("moveUp", name));
  const down = button("↓", () => move(i + 1), say("moveDown", name));
  up.disabled = i === 0;
  down.disabled = i === count - 1;
  return [up, down];
};

/** Focuses the button that was pressed, or the other one at the end of the list. @param {Element | undefined} row @param {boolean} isDown */
export const focusMover = (row, isDown) => {
  const [up, down] = /** @type {NodeListOf<HTMLButtonElement>} */ (row?.querySelectorAll(":scope > .tools > button"));
  (down.disabled || (!isDown && !up.disabled) ? up : down).focus();
};

/** @param {Context} context @param {Shape} shape @param {Place} place */
export const listField = (context, shape, place) => {
  const item = context.shape(shape.item, place.key);
  const isMany = shape.kind === "many";
  const isRow = SINGLE.includes(item.kind);
  const wasList = Array.isArray(place.value) || !isMany;
  /** @type {any[]} */
  let items = itemsOf(place.value);
  const first = item.kind === "object" && isMany ? context.shape(item.properties[item.required[0]]) : undefined;
  const list = h("ol", { className: isRow ? "rows" : "items" });
  const adder = h("p", { className: "adder" });
  const send = () => {
    const all = items.filter((own) => own !== undefined && own !== "");
    place.change(all.length === 0 ? undefined : all.length === 1 && !wasList ? all[0] : all);
  };
  const one = isMany ? place.label : labelOf(item.title, "") || place.label;
  const what = item.kind === "object" ? context.shape(item.properties[item.required[0]]).title : "";
  const another = labelOf(what, "") || one;
  const name = (/** @type {number} */ i) => (items.length > 1 || !isMany ? `${one} ${i + 1}` : place.label);
  const isAlone = () => isMany && items.length === 1;

  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    if (to < 0 || to >= items.length || to === from) {
      return;
    }
    items.splice(to, 0, items.splice(from, 1)[0]);
    send();
    draw();
    tell(say("moved", `${place.label} ${from + 1}`, String(to + 1)));
  };
  const remove = (/** @type {number} */ i) => {
    items.splice(i, 1);
    send();
    draw();
    focusIn(list.children[Math.min(i, items.length - 1)] ?? adder);
  };
  const insert = (/** @type {number} */ i, /** @type {any} */ value) => {
    items.splice(i, 0, value);
    draw();
    focusIn(list.children[i]);
  };

  const row = (/** @type {any} */ value, /** @type {number} */ i) => {
    const path = wasList || items.length > 1 ? [...place.path, String(i)] : place.path;
    const inner = context.render({ schema: shape.item, key: place.key, label: name(i), path, value, isBare: isAlone() || item.kind === "short", change: (own) => { items[i] = own; send(); drawAdder(); } });
    const made = h("li", {}, inner);
    if (items.length > 1) {
      const movers = moverButtons(name(i), i, items.length, (to) => { move(i, to); focusMover(list.children[to], to > i); });
      const handle = h("span", { className: "handle", draggable: true, "aria-hidden": "true", title: say("drag") }, "⠿");
      drag(made, handle, i);
      made.append(h("span", { className: "tools" }, handle, ...movers, remover(i)));
    } else if (!isMany || item.kind === "object") {
      made.append(h("span", { className: "tools" }, remover(i)));
    }
    if (isRow || item.kind === "short") {
      made.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
        const isField = /** @type {HTMLElement} */ (event.target).matches("input:not([list]), textarea");
        if (event.key === "Enter" && isField && !event.isComposing && items[i] !== undefined) {
          event.preventDefault();
          insert(i + 1, undefined);
        }
      });
    }
    return made;
  };
  const remover = (/** @type {number} */ i) => button("✕", () => remove(i), say("removeOne", name(i)));
  const drag = (/** @type {HTMLElement} */ made, /** @type {HTMLElement} */ handle, /** @type {number} */ i) => {
    handle.addEventListener("dragstart", (event) => {
      event.dataTransfer?.setData("application/x-leaven", String(i));
      event.dataTransfer?.setDragImage(made, 0, 0);
      list.dataset.dragged = String(i);
    });
    handle.addEventListener("dragend", () => delete list.dataset.dragged);
    made.addEventListener("dragover", (event) => list.dataset.dragged !== undefined && event.preventDefault());
    made.addEventListener("drop", (event) => {
      if (list.dataset.dragged !== undefined) {
        event.preventDefault();
        move(Number(list.dataset.dragged), i);
      }
    });
  };

  const draw = () => {
    if (items.length === 0 && first?.kind === "choice" && !first.isOpen) {
      const chosen = labelled(place.label, choiceControl(first, undefined, (own) => {
        items = own ? [{ [item.required[0]]: own }] : [];
        send();
        draw();
        focusIn(list);
      }, say("notListed")), undefined, JSON.stringify(place.path));
      list.replaceChildren(h("li", {}, chosen));
      all.classList.add("alone");
      adder.hidden = true;
      return;
    }
    if (items.length === 0 && isMany && (isRow || item.kind === "short")) {
      items = [undefined];
    }
    list.replaceChildren(...items.map(row));
    all.classList.toggle("alone", isAlone() && (isRow || item.kind === "short"));
    drawAdder();
  };
  const drawAdder = () => {
    const forms = item.kind === "union" ? item.forms.map((/** @type {any} */ own) => context.shape(own)) : [undefined];
    const isUsed = !isAlone() || items[0] !== undefined; // else its place is kept
    adder.replaceChildren(...(isUsed ? forms : []).map((/** @type {Shape | undefined} */ form) =>
      button(form ? say("addNamed", say(form.title, form.title)) : items.length ? say("addAnother", another) : say("addOne"),
        () => (form?.required[0] === "image" ? choosePicture(context, addPicture) : insert(items.length, form ? { [form.required[0]]: "" } : undefined)), say("addTo", form ? say(form.title, form.title) : place.label))));
    adder.hidden = false;
  };
  const addPicture = (/** @type {string} */ image) => {
    insert(items.length, { image, alt: "" });
    send();
    list.lastElementChild?.querySelector("textarea")?.focus(); // what it shows
  };
  const all = group(place, list, adder);
  draw();
  if (item.kind === "union") {
    acceptDrops(context, all, addPicture);
    all.append(h("p", { className: "hint" }, say("dropHere")));
  }
  return all;
};

/** Whether a list has terms of few that are known. @param {Context} context @param {Shape} shape */
export const isChecks = (context, shape) => {
  const item = context.shape(shape.item);
  const plain = item.kind === "short" ? context.shape(item.plain) : item;
  return plain.kind === "choice" && !plain.isOpen && plain.options.length < 60;
};

/** @param {Context} context @param {Shape} shape @param {Place} place */
export const checksField = (context, shape, place) => {
  const item = context.shape(shape.item);
  const plain = item.kind === "short" ? context.shape(item.plain) : item;
  const wasList = Array.isArray(place.value) || place.value === undefined;
  let items = itemsOf(place.value);
  const idOf = (/** @type {any} */ own) => (typeof own === "object" ? own[item.primary] : own);
  const boxes = plain.options.map((/** @type {any} */ option) => {
    const there = items.find((own) => idOf(own) === option.const);
    const box = h("input", { type: "checkbox", checked: there !== undefined });
    box.addEventListener("change", () => {
      items = box.checked ? [...items, there ?? option.const] : items.filter((own) => idOf(own) !== option.const);
      place.change(items.length === 0 ? undefined : items.length === 1 && !wasList ? items[0] : items);
    });
    const basis = typeof there === "object" && there.basis ? ` (${word(there.basis)})` : "";
    return h("label", { className: "check" }, box, optionText(option) + basis);
  });
  return group(place, h("div", { className: "checks" }, ...boxes));
};
