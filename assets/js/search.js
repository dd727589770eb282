/**
 * The search box: a combobox with a list of answers, for each element with `data-search`. Loads the
 * index, and what reads it, when somebody first uses a box. All its words come from the markup.
 */
(function (leaven) {
  "use strict";

  const OWN = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const MOST = 20;

  /** @type {Promise<any> | undefined} */
  let opening;

  /** Adds a classic script: the one kind that also runs from disk and in a sandboxed frame. */
  function load(/** @type {string} */ address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.onload = resolve;
      script.onerror = () => reject(new Error(address));
      document.head.append(script);
    });
  }

  /** The index, loaded once for all boxes of the page; a later try may mend a failed one. */
  function openIndex(/** @type {HTMLElement} */ box) {
    const beside = (/** @type {string} */ name) => (OWN && OWN.src ? new URL(name, OWN.src).href : box.dataset.root + "js/" + name);
    const scripts = leaven.answer ? [] : ["search-words.js", "search-query.js", "search-rank.js"].map(beside);
    if (!leaven.index) scripts.push(box.dataset.index || "");
    opening = opening || Promise.all(scripts.map(load)).then(() => leaven.words.open(leaven.index));
    opening.catch(() => (opening = undefined));
    return opening;
  }

  /** @param {string} tag @param {Record<string, string>} attributes @param {(string | Node)[]} children */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** Makes one box work. */
  function enhance(/** @type {HTMLElement} */ box) {
    const input = /** @type {HTMLInputElement} */ (box.querySelector("[role=combobox]"));
    const list = /** @type {HTMLElement} */ (box.querySelector("[role=listbox]"));
    const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
    const root = box.dataset.root || "";
    /** @type {HTMLElement[]} */
    let options = [];
    let active = -1;
    let opensFirst = false;

    /** A phrase of the markup, `data-w-…`, with its gaps filled. */
    function say(/** @type {string} */ key, /** @type {string[]} */ ...values) {
      return (box.getAttribute("data-w-" + key) || "").replace(/\{(\d)\}/g, (gap, number) => values[number] ?? gap);
    }

    function show(/** @type {boolean} */ visible) {
      list.hidden = !visible || options.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      if (list.hidden) activate(-1);
    }

    function activate(/** @type {number} */ number) {
      if (options[active]) options[active].setAttribute("aria-selected", "false");
      active = number;
      const option = options[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    }

    /** A choice of the list. The link is the choice itself: nothing else in it can have the focus. */
    function option(/** @type {string} */ address, /** @type {Record<string, string>} */ attributes, /** @type {Node[]} */ ...children) {
      const id = list.id + "-" + options.length;
      const link = element("a", { role: "option", id, href: address, tabindex: "-1", "aria-selected": "false", ...attributes }, ...children);
      options.push(link);
      return element("li", { role: "none" }, link);
    }

    const span = (/** @type {string} */ name, /** @type {(string | Node)[]} */ ...children) => element("span", { class: "search-" + name }, ...children);

    /** A verdict as everywhere on the site: silhouette, words, colour. */
    function verdict(/** @type {any} */ standing) {
      const shape = /** @type {HTMLTemplateElement | null} */ (box.querySelector(`template[data-shape="${standing.polarity}"]`));
      const more = [standing.under && say("named", standing.under), standing.condition && say("condition", standing.condition)];
      const under = element("span", { class: "standing-under" }, ...more.filter(Boolean).map((text) => ", " + text));
      const data = { "data-topic": standing.topic, "data-verdict": standing.verdict, "data-polarity": standing.polarity };
      return element("span", { class: "standing", ...data }, ...(shape ? [shape.content.cloneNode(true)] : []), element("span", {}, standing.words, under));
    }

    /** An answer's name, what it is, and its verdict for each topic. */
    function result(/** @type {any} */ found) {
      /** @type {Record<string, string>} */
      const attributes = { "data-path": found.path, ...(found.type === "entry" ? { "data-entry": found.id } : {}) };
      const parts = [span("name", found.title)];
      if (found.alias) parts.push(span("alias", say("alias", found.alias)));
      if (found.kind) parts.push(span("kind", found.kind));
      if (found.summary) parts.push(span("summary", found.summary));
      if (found.standings.length > 0) parts.push(span("verdicts", ...spaced(found.standings.map(verdict), "; ")));
      return option(root + found.path, attributes, .../** @type {Node[]} */ (spaced(parts, " ")));
    }

    /** Parts with a text between, so that they are read out and copied as separate words. */
    function spaced(/** @type {Node[]} */ parts, /** @type {string} */ between) {
      return parts.flatMap((part, at) => (at > 0 ? [span("gap", between), part] : [part]));
    }

    function group(/** @type {any} */ { label, results }) {
      const items = results.map(result);
      if (!label) return items;
      const heading = say(label);
      const title = element("span", { class: "search-label", "aria-hidden": "true" }, heading);
      return [element("li", { role: "none" }, title, element("ul", { role: "group", "aria-label": heading }, ...items))];
    }

    function render(/** @type {any} */ { lacking, groups }) {
      let room = Number(box.dataset.limit) || MOST;
      const all = groups.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.total, 0);
      options = [];
      opensFirst = !lacking;
      const items = groups.flatMap((/** @type {any} */ { label, results }) => {
        const shown = results.slice(0, room);
        room -= shown.length;
        return shown.length > 0 ? group({ label, results: shown }) : [];
      });
      const rest = lacking || options.length < all;
      if (rest) items.push(option(box.dataset.all || root + "search.html", { "data-all": "" }, span("all", say("all"))));
      list.replaceChildren(...items);
      const count = all === 1 ? say("one", "1") : say("many", String(all));
      status.textContent = lacking ? say("none", lacking) + " " + say("safe") : all > 0 ? count : "";
      activate(-1);
      show(true);
    }

    function update() {
      if (!input.value.trim()) return render({ lacking: "", groups: [] });
      openIndex(box).then(
        (open) => render(leaven.answer(open, input.value)),
        () => (status.textContent = say("error")));
    }

    function onKey(/** @type {KeyboardEvent} */ event) {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const chosen = options[active] || (event.key === "Enter" && opensFirst ? options[0] : undefined);
      if (step !== 0 && options.length > 0) {
        show(true);
        activate(active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length);
      } else if (event.key === "Enter" && chosen && !list.hidden) {
        chosen.click();
      } else if (event.key === "Escape" && !list.hidden) {
        show(false);
      } else if (event.key === "Escape" && input.value) {
        input.value = "";
        update();
      } else return;
      event.preventDefault();
    }

    input.addEventListener("input", update);
    input.addEventListener("focus", () => (input.value ? update() : openIndex(box).catch(() => undefined)));
    input.addEventListener("keydown", onKey);
    list.addEventListener("mousedown", (event) => event.preventDefault());
    box.addEventListener("focusout", (event) => {
      const stays = "stays" in box.dataset || box.contains(/** @type {Node | null} */ (event.relatedTarget));
      if (!stays) show(false);
    });
    show(false);
    box.hidden = false;
    if (document.activeElement === input) input.value ? update() : openIndex(box).catch(() => undefined);
    return { input, update };
  }

  const boxes = Array.from(document.querySelectorAll("[data-search]"), (box) => enhance(/** @type {HTMLElement} */ (box)));
  const asked = [location.search, location.hash].map((part) => new URLSearchParams(part.slice(1)).get("q"));
  const query = asked[0] || asked[1];
  const main = boxes.find(({ input }) => input.closest("main")) || boxes[0];
  if (query && main) {
    main.input.value = query;
    main.update();
  }
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
