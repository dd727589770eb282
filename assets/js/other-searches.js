/**
 * Asks the searches of other knowledge bases on the page of the search, each in a worker of its own.
 * Without them, and where no worker can run, the links to them stay.
 */
(function (leaven) {
  "use strict";

  const OWN = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const section = /** @type {HTMLElement | null} */ (document.querySelector("[data-others]"));
  const box = leaven.box;
  const ROOM = 5;
  const PAUSE = 200;
  const PATIENCE = 8000;
  if (!OWN || !OWN.src || !section || !box || location.protocol === "file:") return;

  function say(/** @type {string} */ key, /** @type {string} */ value) {
    return ((section && section.getAttribute("data-w-" + key)) || "").replace("{0}", value);
  }

  function element(/** @type {string} */ tag, /** @type {string} */ name, /** @type {(string | Node)[]} */ ...children) {
    const made = document.createElement(tag);
    made.className = name;
    made.append(...children);
    return made;
  }

  /** All verdicts for a topic in words; there is no mark of another site's scale here. */
  function verdicts(/** @type {any} */ { lead, lines }) {
    const all = lines.map((/** @type {any} */ line) =>
      [line.words, line.under && say("named", line.under), line.condition, line.verdict === "none" && say("unlisted", "")].filter(Boolean).join(", "),
    );
    return (lead ? lead + say("colon", "") : "") + all.join("; ");
  }

  /** A result says where it is from. */
  function result(/** @type {any} */ found, /** @type {string} */ root, /** @type {string} */ label) {
    const link = element("a", "", element("span", "search-name", found.marked.join("")));
    link.setAttribute("href", root + found.path + (found.anchor || ""));
    const parts = [link, " ", element("span", "quiet", label)];
    const standings = found.standings.map(verdicts).join("; ");
    if (standings) parts.push(element("p", "", standings));
    return element("li", "", ...parts);
  }

  function connect(/** @type {HTMLElement} */ other) {
    const list = /** @type {HTMLElement} */ (other.querySelector("ul"));
    const status = /** @type {HTMLElement} */ (other.querySelector("[role=status]"));
    const root = new URL(other.dataset.other || "", new URL((section && section.dataset.root) || "./", location.href)).href;
    const worker = new Worker(new URL("other-search-worker.js", /** @type {HTMLScriptElement} */ (OWN).src));

    function show(/** @type {string} */ text, /** @type {Node[]} */ items) {
      status.textContent = text;
      list.replaceChildren(...items);
      list.hidden = items.length === 0;
    }

    /** The query that the other site works on, and the one to ask after that. */
    let asked = "";
    let next = "";
    let late = 0;
    const fail = () => show(say("failed", ""), []);

    function ask(/** @type {string} */ query) {
      next = query;
      if (!query) return show("", []);
      if (asked) return;
      asked = query;
      late = setTimeout(fail, PATIENCE);
      worker.postMessage({ root, query, room: ROOM });
    }

    function answer(/** @type {any} */ data) {
      if (data.language.split("-")[0] !== document.documentElement.lang.split("-")[0]) return show(say("language", data.language), []);
      const items = data.results.slice(0, ROOM).map((/** @type {any} */ found) => result(found, root, other.dataset.label || ""));
      show(items.length > 0 ? "" : say("unsaid", data.query), items);
    }

    worker.onerror = fail;
    worker.onmessage = ({ data }) => {
      clearTimeout(late);
      asked = "";
      if (next !== data.query) return ask(next);
      other.dataset.answered = data.query;
      try {
        answer(data);
      } catch {
        fail(); // the site could not answer, or not as this version understands
      }
    };
    return { ask };
  }

  try {
    const all = Array.from(section.querySelectorAll("[data-other]"), (other) => connect(/** @type {HTMLElement} */ (other)));
    let waiting = 0;
    const ask = () => all.forEach((other) => other.ask(box.input.value.trim()));
    box.input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    if (box.input.value) ask();
  } catch {
    // no worker may run here: the links stay
  }
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
