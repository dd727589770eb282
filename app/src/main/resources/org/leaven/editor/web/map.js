// Values by ids of their own: added, removed and moved.
import { h, button, tell } from "./dom.js";
import { say, label as labelOf, hint as hintOf } from "./words.js";
import { labelled } from "./fields.js";
import { moverButtons, focusMover } from "./lists.js";
import { group, focusIn } from "./form.js";

/**
 * @typedef {import("./shapes.js").Shape} Shape
 * @typedef {import("./form.js").Context} Context
 * @typedef {import("./form.js").Place} Place
 */

/** Values by ids of their own. @param {Context} context @param {Shape} shape @param {Place} place */
export const mapField = (context, shape, place) => {
  let value = place.value ?? {};
  /** JavaScript has an order of its own for ids that are numbers. */
  let order = Object.keys(value);
  let isMoved = false;
  const body = h("div", { className: "members" });
  const send = () => {
    if (isMoved) {
      context.order(place.path, order);
    }
    place.change(order.length === 0 ? undefined : value);
  };
  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    const [name] = order.splice(from, 1);
    order.splice(to, 0, name);
    isMoved = true;
    send();
    draw();
    focusMover(body.children[to], to > from);
    tell(say("moved", value[name]?.label ?? name, String(to + 1)));
  };
  const draw = (/** @type {string} */ focused = "") => {
    const rows = order.map((name, i) => {
      const title = value[name]?.label || (typeof value[name] === "string" && shape.isIds && value[name]) || name;
      const row = context.render({ schema: shape.item, key: place.key, label: title, path: [...place.path, name], value: value[name] === "" ? undefined : value[name], change: (own) => {
        value = { ...value, [name]: own ?? "" };
        send();
      } });
      row.append(h("p", { className: "tools" }, ...(order.length > 1 ? moverButtons(title, i, order.length, (to) => move(i, to)) : []), button("✕", async () => {
        if (!await context.remove([...place.path, name], title)) {
          return;
        }
        const { [name]: gone, ...rest } = value;
        value = rest;
        order = order.filter((own) => own !== name);
        send();
        draw();
        focusIn(body.children[i]);
        tell(say("removed", title));
      }, say("removeOne", title))));
      row.dataset.name = name;
      return row;
    });
    body.replaceChildren(...rows, adder);
    focusIn(rows.find((row) => row.dataset.name === focused));
  };
  const fresh = h("input", { type: "text" });
  const one = labelOf(context.shape(shape.item).title, "") || place.label;
  const add = () => {
    const text = fresh.value.trim();
    const name = shape.isIds ? slug(text) : text;
    if (name && !(name in value)) {
      const plain = context.shape(shape.item);
      const isLabelled = plain.kind === "object" && "label" in plain.properties;
      value = { ...value, [name]: plain.kind === "short" && shape.isIds ? text : isLabelled ? { label: text } : "" };
      order.push(name);
      fresh.value = "";
      send();
      draw(name);
    }
  };
  fresh.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    }
  });
  const adder = h("div", { className: "adder" }, labelled(say("newIn", one), fresh), button(say("addOne"), add, say("addTo", one)));
  draw();
  return group(place, shape.hint && h("p", { className: "hint" }, hintOf(shape.hint)), body);
};

/** @param {string} text */
const slug = (text) => text.toLowerCase()
  .normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
