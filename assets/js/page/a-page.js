/**
 * What every page can do: the menu, the colour scheme, and what a device remembers. Nothing here is
 * needed to read a page.
 */
(function (leaven) {
  "use strict";

  const root = document.documentElement;

  /** What the device keeps; nothing where it may not: in a sandboxed frame even asking throws. */
  leaven.kept = {
    /** @param {string} key @returns {string} empty when there is nothing */
    get(key) {
      try {
        return localStorage.getItem("leaven." + key) || "";
      } catch (refused) {
        return "";
      }
    },
    /** @param {string} key @param {string} value empty to forget @returns {boolean} whether it is kept */
    set(key, value) {
      try {
        if (value) localStorage.setItem("leaven." + key, value);
        else localStorage.removeItem("leaven." + key);
        return true;
      } catch (refused) {
        return false;
      }
    },
  };

  /** Fills the places of a message: `{0}`, `{1}`. */
  leaven.fill = (/** @type {string} */ text, /** @type {(string | number)[]} */ ...values) =>
    text.replace(/\{(\d)\}/g, (place, number) => String(values[number] ?? place));

  /** A count in a `role=status` that carries its messages as data-one and data-many. */
  leaven.count = (/** @type {HTMLElement} */ status, /** @type {number} */ number, /** @type {number[]} */ ...more) => {
    const message = number === 1 ? status.dataset.one : status.dataset.many;
    status.textContent = leaven.fill(message || "", number, ...more);
  };

  /** Compares two values of a field, as numbers where both are; an entry without a value comes last. */
  leaven.byValue = (/** @type {string | undefined} */ one, /** @type {string | undefined} */ other, /** @type {number} */ sign) => {
    if (!one || !other) return Number(!one) - Number(!other);
    const difference = Number(one) - Number(other);
    return sign * (Number.isNaN(difference) ? one.localeCompare(other) : difference);
  };

  /** @param {string} tag @param {Record<string, string>} attributes @param {(string | Node)[]} children */
  leaven.element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  /**
   * Adds a classic script beside this one: the one kind that also runs from disk and in a frame. Where
   * this one is inlined, so are the others.
   */
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  leaven.load = async (/** @type {string} */ name) =>
    own.src &&
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, own.src).href;
      script.onload = resolve;
      script.onerror = () => reject(new Error(script.src));
      document.head.append(script);
    });

  /** Shows the page in a scheme: `light`, `dark`, or as the system has it. */
  function paint(/** @type {string} */ theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  const theme = leaven.kept.get("theme");
  const switches = /** @type {HTMLElement | null} */ (document.querySelector("[data-theme-switch]"));
  if (switches) {
    paint(theme);
    for (const value of ["auto", "light", "dark"]) {
      const input = /** @type {HTMLInputElement} */ (leaven.element("input", { type: "radio", name: "_theme", value }));
      input.checked = value === (theme || "auto");
      input.addEventListener("change", () => {
        paint(value);
        leaven.kept.set("theme", value === "auto" ? "" : value);
      });
      switches.append(leaven.element("label", {}, input, " " + switches.dataset[value]));
    }
  }

  const button = /** @type {HTMLElement | null} */ (document.querySelector(".menu-button"));
  const nav = /** @type {HTMLElement | null} */ (document.querySelector(".site-nav"));
  if (button && nav) {
    const open = (/** @type {boolean} */ isOpen) => {
      button.setAttribute("aria-expanded", String(isOpen));
      nav.toggleAttribute("data-open", isOpen);
    };
    button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !nav.hasAttribute("data-open")) return;
      if (nav.contains(document.activeElement)) button.focus();
      open(false);
    });
  }
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
