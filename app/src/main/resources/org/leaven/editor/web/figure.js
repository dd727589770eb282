// The figure of a step: drawn by the server, bent by its handles, the arrow keys or numbers.
import { h, button, svg } from "./dom.js";
import { call } from "./api.js";
import { say, label as labelOf, hint as hintOf } from "./words.js";
import { labelled, numberControl } from "./fields.js";
import { group, objectField, opaque } from "./form.js";

/**
 * @typedef {import("./shapes.js").Shape} Shape
 * @typedef {import("./form.js").Context} Context
 * @typedef {import("./form.js").Place} Place
 * @typedef {{svg: string, frame: number[], handles: {joint: string, angle: number, x: number, y: number}[], atStart: Record<string, number>, angle?: number}} Drawn
 */

const SIDE = /^(right|left)-/;
const plain = (/** @type {string} */ joint) => joint.replace(SIDE, "");
/** Degrees of an arrow key; one with Shift. */
const STEP = 5;
const WAYS = /** @type {Record<string, number>} */ ({ ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 });

/** @param {Context} context @param {Shape} shape of the pose: an id, or an object @param {Place} place */
export const figureField = (context, shape, place) => {
  const whole = context.shape(shape.whole);
  const { joints: jointsSchema, ...others } = whole.properties;
  const known = context.shape(jointsSchema).properties;
  const wasPlain = typeof place.value !== "object";
  /** @type {Record<string, any>} */
  let pose = wasPlain ? { start: place.value } : place.value;

  const send = () => {
    const isAlone = wasPlain && Object.keys(pose).length === 1 && "start" in pose;
    place.change(isAlone ? pose.start : pose);
  };
  /** Bends a joint; one without a side is bent on both. @param {string} joint @param {any} angle */
  const bend = (joint, angle) => {
    const { joints, ...rest } = pose;
    const bent = Object.fromEntries(Object.entries(joints ?? {}).filter(([own]) => own === joint || !SIDE.test(own) || plain(own) !== joint));
    if (angle === undefined) {
      delete bent[joint];
    } else {
      bent[joint] = angle;
    }
    pose = Object.keys(bent).length ? { start: pose.start, joints: bent, ...rest } : rest;
    send();
  };
  const nameOf = (/** @type {string} */ joint) => {
    const side = SIDE.exec(joint)?.[1];
    const name = labelOf(context.shape(known[plain(joint)]).title, joint);
    return side ? say(side, name) : name;
  };

  const canvas = svg("svg", { class: "canvas", role: "group", "aria-label": place.label });
  const drawing = svg("g", {});
  canvas.append(drawing);
  /** @type {SVGElement[]} */
  let points = [];
  /** The joint that is dragged, and the pose before that: it is laid on the floor anew in each one. @type {{joint: string, value: any} | undefined} */
  let dragged;
  let isAsking = false;
  /** @type {object | undefined} */
  let next;

  const handle = () => {
    const point = svg("circle", { tabindex: "0", role: "slider" });
    point.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      point.setPointerCapture(event.pointerId);
      point.focus();
      dragged = { joint: point.dataset.joint ?? "", value: pose };
    });
    point.addEventListener("pointermove", (event) => {
      const turn = canvas.getScreenCTM()?.inverse();
      if (dragged && turn) {
        const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(turn);
        ask({ ...dragged, x, y });
      }
    });
    const release = () => {
      dragged = undefined;
      ask();
    };
    point.addEventListener("pointerup", release);
    point.addEventListener("pointercancel", release);
    point.addEventListener("keydown", (event) => {
      if (event.key in WAYS) {
        event.preventDefault();
        const joint = point.dataset.joint ?? "";
        const { least, most } = context.shape(known[joint]);
        const angle = (pose.joints?.[joint] ?? Number(point.getAttribute("aria-valuenow"))) + WAYS[event.key] * (event.shiftKey ? 1 : STEP);
        bend(joint, Math.max(least, Math.min(most, angle)));
        ask();
      }
    });
    canvas.append(point);
    return point;
  };

  /** @param {Drawn} drawn */
  const show = (drawn) => {
    canvas.toggleAttribute("hidden", !drawn.svg);
    if (!drawn.svg) {
      return;
    }
    const [left, top, width, height] = drawn.frame;
    drawing.innerHTML = drawn.svg;
    Object.entries({ x: left, y: top, height }).forEach(([name, value]) => drawing.firstElementChild?.setAttribute(name, String(value)));
    if (!dragged) { // else it would move under the pointer
      const half = Math.max(-left, left + width) + 8; // around the hips, so that no joint moves the body sideways
      canvas.setAttribute("viewBox", `${-half} ${top - 8} ${2 * half} ${height + 16}`);
    }
    points = drawn.handles.map((own, i) => {
      const point = points[i] ?? handle();
      const joint = both.checked ? plain(own.joint) : own.joint;
      const { least, most } = context.shape(known[joint]);
      point.dataset.joint = joint;
      Object.entries({ cx: own.x, cy: own.y, "aria-label": nameOf(joint), "aria-valuenow": own.angle, "aria-valuetext": own.angle + "°", "aria-valuemin": least, "aria-valuemax": most })
        .forEach(([name, value]) => point.setAttribute(name, String(value)));
      point.toggleAttribute("hidden", both.checked && own.joint.startsWith("left-"));
      return point;
    });
    for (const [joint, control] of numbers) {
      control.placeholder = String(pose.joints?.[plain(joint)] ?? drawn.atStart[joint] ?? drawn.atStart[plain(joint)] ?? 0);
      if (control !== document.activeElement) {
        control.value = pose.joints?.[joint] ?? "";
      }
    }
  };

  /** Draws the pose as it is now, one request at a time. @param {{joint?: string, x?: number, y?: number}} [drag] */
  const ask = async (drag = {}) => {
    if (isAsking) {
      next = drag.joint ? drag : next ?? drag; // the last move of a drag that has ended counts
      return;
    }
    isAsking = true;
    try {
      const drawn = await call("figure", { value: pose, ...drag });
      if (drag.joint && drawn.angle !== undefined) {
        bend(drag.joint, drawn.angle);
      }
      show(drawn);
    } catch { // the next request tells why
      canvas.setAttribute("hidden", "");
    }
    isAsking = false;
    if (next) {
      const own = next;
      next = undefined;
      ask(own);
    }
  };

  const both = h("input", { type: "checkbox", checked: !Object.keys(pose.joints ?? {}).some((joint) => SIDE.test(joint)) });
  /** @type {Map<string, any>} */
  const numbers = new Map();
  const angles = h("div", { className: "angles" });
  const drawNumbers = () => {
    numbers.clear();
    const names = Object.keys(known).filter((joint) => joint in (pose.joints ?? {}) || (both.checked ? !SIDE.test(joint) : SIDE.test(joint) || !("right-" + joint in known)));
    const path = (/** @type {string} */ joint) => JSON.stringify([...place.path, "joints", joint]);
    angles.replaceChildren(...names.map((joint) => {
      const control = numberControl(pose.joints?.[joint], (own) => {
        bend(joint, own);
        ask();
      });
      numbers.set(joint, control);
      return labelled(nameOf(joint), control, hintOf(context.shape(known[joint]).hint), path(joint));
    }), ...Object.keys(pose.joints ?? {}).filter((joint) => !(joint in known)).map((joint) =>
      opaque({ ...place, label: joint, path: [...place.path, "joints", joint], value: pose.joints[joint] })));
  };
  both.addEventListener("change", () => {
    drawNumbers();
    ask();
  });
  const { joints, ...rest } = pose;
  const choices = objectField(context, { ...whole, properties: others, shown: ["start", "view"] }, { ...place, isBare: true, value: rest, change: (own) => {
    const { start, ...more } = own ?? {};
    pose = { ...(start ? { start } : {}), ...(pose.joints ? { joints: pose.joints } : {}), ...more };
    send();
    ask();
  } });
  drawNumbers();
  ask();
  return group(place, h("div", { className: "figure" },
    h("div", {}, canvas, h("p", { className: "hint" }, say("figureHelp")), h("label", { className: "check" }, both, say("bothSides"))),
    h("div", {}, choices, button(say("removeFigure"), () => place.close?.()))),
  h("details", { className: "more" }, h("summary", {}, labelOf("Joints", "joints")), group({ ...place, label: say("degrees"), path: [...place.path, "joints"] }, angles)));
};
