/**
 * In a page for frames: tells the page around it how high the content is, once that page has asked,
 * and takes theme and tokens from it. Says nothing to anyone else, and does nothing without a frame.
 */
(function () {
  "use strict";

  const root = document.documentElement;
  if (parent === self) {
    delete root.dataset.theme;
    return;
  }

  const USUAL = /[?&]theme=dark\b/.test(location.search) ? "dark" : "light";
  root.dataset.theme = USUAL;
  const TOKENS = ["accent", "accent-wash", "link", "ink", "soft", "paper", "card", "line", "edge", "face", "head", "round", "pad"];
  const LONGEST = 200;
  const LATE_MS = 150;
  let origin = "";
  let most = Infinity;
  let told = -1;
  let late = 0;
  /** @type {any} */
  let order;

  function tell() {
    const height = Math.ceil(root.getBoundingClientRect().height);
    root.toggleAttribute("data-fits", height <= most);
    if (height === told) return;
    told = height;
    parent.postMessage({ leaven: 1, height }, origin);
  }

  /** Once more when all has settled, and when each face is there: a frame out of sight is told of neither. */
  function tellLate() {
    tell();
    document.fonts?.forEach((face) => face.status === "loading" && face.loaded.then(tell, () => undefined));
  }

  /** Sets a property from outside, or takes it back. */
  function set(/** @type {string} */ name, /** @type {unknown} */ value) {
    const isFit = typeof value === "string" && value !== "" && value.length <= LONGEST && !/url\(|[;{}]/i.test(value);
    if (isFit) root.style.setProperty(name, /** @type {string} */ (value));
    else root.style.removeProperty(name);
  }

  /** Pages that are there for frames, too, open in the frame. */
  function stayInside(/** @type {MouseEvent} */ event) {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (!(link instanceof HTMLAnchorElement)) return;
    const top = new URL(document.body.dataset.root || ".", location.href).href;
    const path = link.href.startsWith(top) ? link.href.slice(top.length) : "";
    const isThere = (document.body.dataset.framed || "").split(" ").some((start) => path.startsWith(start));
    if (!isThere || path.includes("/index.html")) return;
    link.href = top + "embed/" + path;
    link.target = "_self";
  }

  /** Does what was asked last; of many orders at once only that one. */
  function heed() {
    const { from, data } = order;
    order = undefined;
    origin = from === "null" ? "*" : from;
    most = Number.isFinite(data.most) ? data.most : Infinity;
    root.dataset.theme = data.theme === "light" || data.theme === "dark" ? data.theme : USUAL;
    for (const token of TOKENS) set("--" + token, data.tokens?.[token]);
    set("font-size", data.tokens?.size);
    document.removeEventListener("click", stayInside, true);
    if (data.stay === true) document.addEventListener("click", stayInside, true);
    told = -1;
    tell();
    clearTimeout(late);
    late = setTimeout(tellLate, LATE_MS);
  }

  new ResizeObserver(() => origin && tell()).observe(root);
  addEventListener("message", ({ source, origin: from, data }) => {
    if (source !== parent || !data || data.leaven !== 1 || typeof data.tokens !== "object") return;
    if (!order) setTimeout(heed);
    order = { from, data };
  });
})();
