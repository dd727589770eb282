/**
 * The search box: a combobox with a list of answers, for each element with `data-search`. All its
 * words come from the markup.
 */
(function (leaven) {
  "use strict";

  const FEW = 5;
  const MOST = 10;
  const MORE = 20;

  const { ask, openIndex } = leaven;

  /** @param {string} tag @param {Record<string, string>} attributes @param {(string | Node)[]} children */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  const span = (/** @type {string} */ name, /** @type {(string | Node)[]} */ ...children) => element("span", { class: "search-" + name }, ...children);

  /** A text in pieces, every second one marked. */
  const marked = (/** @type {string[]} */ pieces) => pieces.map((piece, at) => (at % 2 ? element("mark", {}, piece) : piece)).filter(Boolean);

  /** Parts with a text between, so that they are read out and copied as separate words. */
  function spaced(/** @type {Node[]} */ all, /** @type {string} */ between) {
    return all.flatMap((part, at) => (at > 0 ? [span("gap", between), part] : [part]));
  }

  /** Makes one box work. */
  function enhance(/** @type {HTMLElement} */ box) {
    const input = /** @type {HTMLInputElement} */ (box.querySelector("[role=combobox]"));
    const list = /** @type {HTMLElement} */ (box.querySelector("[role=listbox]"));
    const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
    const root = box.dataset.root || "";
    const stays = "stays" in box.dataset;
    const index = document.getElementById("_index");
    const handle = { input, update, places: box.dataset, chosen: /** @type {string[]} */ ([]), answered(/** @type {any} */ _) {} };
    /** @type {HTMLElement[]} */
    let options = [];
    let [active, turn, room, opensFirst] = [-1, 0, MOST, false];

    /** A phrase of the markup, `data-w-…`, with its gaps filled. */
    function say(/** @type {string} */ key, /** @type {any[]} */ ...values) {
      return (box.getAttribute("data-w-" + key) || "").replace(/\{(\d)\}/g, (gap, number) => values[number] ?? gap);
    }

    function show(/** @type {boolean} */ visible) {
      list.hidden = !visible || options.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      if (list.hidden) activate(-1);
      // a phone's keyboard would hide answers that begin low
      else if (!stays && list.getBoundingClientRect().top > innerHeight / 2) box.scrollIntoView();
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
    function option(/** @type {string} */ address, /** @type {Record<string, string>} */ attributes, /** @type {(string | Node)[]} */ ...children) {
      const id = list.id + "-" + options.length;
      const link = element("a", { role: "option", id, href: address, tabindex: "-1", "aria-selected": "false", ...attributes }, ...children);
      options.push(link);
      return element("li", { role: "none" }, link);
    }

    /** All verdicts for a topic. */
    function verdicts(/** @type {any} */ { topic, lead, lines }) {
      const all = lines.map((/** @type {any} */ line) => verdict(topic, line));
      const head = lead ? [element("span", { class: "several-lead" }, lead + say("colon"))] : [];
      return all.length === 1 ? all[0] : element("span", { class: "several" }, ...head, ...spaced(all, "; "));
    }

    /** A verdict as everywhere on the site: silhouette, words, colour. */
    function verdict(/** @type {string} */ topic, /** @type {any} */ line) {
      const shape = /** @type {HTMLTemplateElement | null} */ (box.querySelector(`template[data-shape="${line.verdict}"]`));
      const more = [line.under && say("named", line.under), line.condition, line.verdict === "none" && say("unlisted")];
      const under = element("span", { class: "standing-under" }, ...more.filter(Boolean).map((text) => ", " + text));
      const data = { "data-topic": topic, "data-verdict": line.verdict, "data-polarity": line.polarity, "data-tone": shape?.dataset.tone || "1" };
      return element("span", { class: "standing", ...data }, ...(shape ? [shape.content.cloneNode(true)] : []), element("span", {}, line.words, under));
    }

    /** An answer's name, what it is, its verdict for each topic, and an excerpt. */
    function result(/** @type {any} */ found) {
      /** @type {Record<string, string>} */
      const attributes = { "data-path": found.path, ...(found.type === "entry" ? { "data-entry": found.id } : {}) };
      const all = [span("name", ...(found.anchor ? found.standings.map(verdicts) : marked(found.marked)))];
      if (found.alias) all.push(span("alias", say("alias", found.alias)));
      if (found.kind) all.push(span("kind", found.kind));
      if (found.standings.length > 0 && !found.anchor) all.push(span("verdicts", ...spaced(found.standings.map(verdicts), "; ")));
      if (found.excerpt.join("")) all.push(span("excerpt", ...marked(found.excerpt)));
      return option(root + found.path + found.anchor, attributes, ...spaced(all, " "));
    }

    function group(/** @type {any} */ { label, results }) {
      if (results.length === 0) return [];
      const items = results.map(result);
      if (!label) return items;
      const heading = say(label);
      const title = element("span", { class: "search-label", "aria-hidden": "true" }, heading);
      return [element("li", { role: "none" }, title, element("ul", { role: "group", class: label, "aria-label": heading }, ...items))];
    }

    /** The last choice: more results here, or the page of the search, or its whole list. */
    function last(/** @type {string} */ lacking, /** @type {number} */ hidden) {
      const query = "?q=" + encodeURIComponent(input.value);
      if (lacking) return option(box.dataset.all || root + "search.html", { "data-all": "" }, span("all", say("all")));
      if (!stays) return option(root + "search.html" + (location.protocol === "file:" ? query.replace("?", "#") : query), { "data-all": "" }, span("all", say("more", hidden)));
      const more = option("#" + list.id, { "data-all": "" }, span("all", say("more", hidden)));
      more.addEventListener("click", (event) => {
        event.preventDefault();
        room += MORE;
        ask(box.dataset, input.value, { room, chosen: handle.chosen }, render).catch(fail);
      });
      return more;
    }

    /** What is not there: of an entry also what that means. */
    function absent(/** @type {any} */ { lacking, unsaid, unnamed, isPlain }) {
      const other = isPlain && lacking ? lacking : unsaid;
      const name = lacking || unnamed;
      return other ? say("unsaid", other) : name ? say("none", name) + " " + say("safe") : "";
    }

    function render(/** @type {any} */ answer) {
      const { lacking, groups, more = 0 } = answer;
      const was = options[active]?.getAttribute("href");
      options = [];
      opensFirst = !lacking;
      const items = groups.flatMap(group);
      const all = groups.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.total, more);
      box.dataset.found = /** @type {any} */ (lacking ? 0 : all);
      const missing = absent(answer);
      if (missing && box.dataset.help) items.push(option(root + box.dataset.help, {}, span("all", say("help"))));
      if (lacking || options.length < all) items.push(last(lacking, all - options.length));
      const isFound = !lacking && (input.value.trim() > "" || handle.chosen.length > 0);
      list.replaceChildren(...items);
      status.textContent = (missing + (isFound ? " " + say(all === 1 ? "one" : "many", all) : "")).trim();
      if (index) index.hidden = isFound;
      activate(options.findIndex((each) => each.getAttribute("href") === was));
      show(true);
      return true;
    }

    function fail() {
      status.textContent = say("error");
      box.dataset.answered = input.value;
    }

    function update() {
      const own = ++turn;
      room = stays ? MOST : FEW;
      activate(-1);
      const query = input.value;
      const answered = (/** @type {any} */ answer, isWhole = true) => {
        if (own !== turn) return false;
        render(answer);
        handle.answered(answer);
        if (isWhole) box.dataset.answered = query;
        return true;
      };
      if (!query.trim() && handle.chosen.length === 0) return void answered({ lacking: "", groups: [], all: undefined });
      ask(box.dataset, query, { room, chosen: handle.chosen }, answered).catch(fail);
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
    input.addEventListener("focus", () => (input.value ? update() : openIndex(box.dataset).catch(() => undefined)));
    input.addEventListener("keydown", onKey);
    list.addEventListener("mousedown", (event) => event.preventDefault());
    box.addEventListener("focusout", (event) => {
      if (!stays && !box.contains(/** @type {Node | null} */ (event.relatedTarget))) show(false);
    });
    show(false);
    box.hidden = false;
    if (input.value) update();
    else if (document.activeElement === input) openIndex(box.dataset).catch(() => undefined);
    return handle;
  }

  const boxes = Array.from(document.querySelectorAll("[data-search]"), (box) => enhance(/** @type {HTMLElement} */ (box)));
  leaven.boxes = boxes;
  leaven.box = boxes.find(({ input }) => input.closest("main")) || boxes[0];
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
