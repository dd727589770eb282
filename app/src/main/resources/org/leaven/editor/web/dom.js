// Makes elements and tells what has happened.

/**
 * An element with properties (or attributes, where a name has a hyphen or is no property) and children.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | false | undefined)} children
 * @returns {any}
 */
export const h = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      /** @type {any} */ (made)[name] = value;
    } else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== false && child !== undefined).map((child) => child ?? ""));
  return made;
};

/** An element of a drawing. @param {string} tag @param {Record<string, string>} attributes @returns {any} */
export const svg = (tag, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
};

/** @param {string} text @param {() => void} press @param {string} [name] for screen readers */
export const button = (text, press, name) =>
  h("button", { type: "button", onclick: press, ...(name ? { "aria-label": name, title: name } : {}) }, text);

let told = 0;
/** Stands for the last message. */
let last = {};
/** Says something at the foot of the page, and to screen readers. @param {string} text @param {object} [instead] a message that it takes the place of, if nothing was said since @returns {object} the message */
export const tell = (text, instead = last) => {
  if (instead !== last) {
    return instead;
  }
  const status = /** @type {HTMLElement} */ (document.getElementById("status"));
  clearTimeout(told);
  told = window.setTimeout(() => (status.textContent = ""), 8000);
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
  return (last = {});
};

let ids = 0;
/** An id that no other element has. */
export const freshId = () => "f" + ++ids;

/** Calls a function once nothing has called for a while. @param {() => void} work @param {number} wait */
export const debounced = (work, wait) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(work, wait);
  };
};
