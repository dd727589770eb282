/** Draws the routine: each entry with its picture, verdicts, steps, timers and sources, and buttons to order them. */
(function (leaven) {
  "use strict";

  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-routine]"));
  if (!place) return;
  const list = /** @type {HTMLElement} */ (place.querySelector(".routine-list"));
  const empty = /** @type {HTMLElement} */ (place.querySelector(".routine-empty"));
  const tools = /** @type {HTMLElement} */ (document.querySelector(".routine-tools"));
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  const offers = document.querySelector(".routine-offers");
  const address = /** @type {HTMLElement} */ (place.querySelector(".routine-address"));
  const tray = document.querySelector("[data-routine-tray]");
  const copy = /** @type {HTMLElement} */ (tools.querySelector("[data-copy]"));
  const copyWord = copy.textContent;
  const say = (/** @type {string} */ key, /** @type {(string | number)[]} */ ...values) =>
    leaven.fill(place.getAttribute("data-w-" + key) || "", ...values);

  const { element } = leaven;
  const SAID_MS = 3000;
  /** @type {any[]} the cards that are shown */
  let walked = [];

  /** All verdicts for one topic in one line. */
  function standing(/** @type {any} */ { topic, lead, lines }) {
    const all = lines.map((/** @type {any} */ line) => verdict(topic, line));
    if (all.length === 1) return element("li", {}, ...all);
    const gap = () => element("span", { class: "several-gap" }, "; ");
    const spaced = all.flatMap((/** @type {Node} */ one, /** @type {number} */ at) => (at > 0 ? [gap(), one] : [one]));
    const head = lead ? [element("span", { class: "several-lead" }, lead + say("colon"))] : [];
    return element("li", {}, element("span", { class: "several" }, ...head, ...spaced));
  }

  function verdict(/** @type {string} */ topic, /** @type {any} */ line) {
    const shape = /** @type {HTMLTemplateElement} */ (place && place.querySelector(`template[data-shape="${line.verdict}"]`));
    const more = [line.under.length > 0 ? say("named") + " " + line.under.join(", ") : "", line.condition];
    const words = [line.phrase, ...more.filter(Boolean)].join(", ");
    const data = { class: "standing", "data-topic": topic, "data-verdict": line.verdict, "data-polarity": line.polarity, "data-tone": shape.dataset.tone || "1" };
    return element("span", data, shape.content.cloneNode(true), " ", element("span", {}, words));
  }

  function step(/** @type {any} */ made, /** @type {any} */ card) {
    const item = element("li", {}, leaven.cardHtml(element("p", { class: "step" }), made.html, card));
    const doses = made.doses.flatMap(leaven.dose);
    if (doses.length > 0) item.append(element("p", { class: "dosed" }, ...doses));
    if (made.view) item.append(element("p", { class: "routine-view quiet" }, made.view));
    if (made.figure) item.prepend(figure("routine-step-figure", made.figure, card));
    return item;
  }

  function figure(/** @type {string} */ name, /** @type {string} */ html, /** @type {any} */ card) {
    return leaven.cardHtml(element("div", { class: name, "aria-hidden": "true" }), html, card);
  }

  /** Each source once, with the places in it. */
  function sources(/** @type {any} */ card) {
    const parts = card.sources.flatMap((/** @type {any} */ made, /** @type {number} */ at) => {
      const isNew = at === 0 || card.sources[at - 1].label !== made.label;
      const before = isNew ? [at > 0 ? "; " : "", made.place ? made.label + ", " : ""] : [", "];
      return [...before, element("a", { href: leaven.fromCard(card, made.href) }, made.place || made.label)];
    });
    return element("p", { class: "routine-sources" }, say("sources") + say("colon"), ...parts);
  }

  /** A button with its sign; its name says what it does to which entry. */
  function button(/** @type {string} */ what, /** @type {any} */ card, isDisabled = false) {
    const sign = /** @type {HTMLTemplateElement} */ (document.querySelector(`template[data-sign="${what}"]`)).content.cloneNode(true);
    const name = say(what) + ": " + card.name;
    const made = /** @type {HTMLButtonElement} */ (element("button", { class: "quiet-button", type: "button", "data-do": what, "aria-label": name, title: name }, sign, say(what)));
    made.disabled = isDisabled;
    return made;
  }

  function item(/** @type {any} */ card, /** @type {number} */ number, /** @type {any[]} */ all) {
    const made = element("li", { class: "routine-item", "data-entry": card.id });
    const head = element("div", { class: "routine-head" }, element("h2", {}, element("a", { href: card.path }, card.name)));
    head.append(element("ul", { class: "standings" }, ...card.standings.map(standing)));
    if (card.figure) head.append(figure("routine-figure", card.figure, card));
    made.append(head);
    if (card.steps.length > 0) made.append(element("ol", { class: "routine-steps", "aria-label": say("steps") }, ...card.steps.map((/** @type {any} */ each) => step(each, card))));
    if (card.text) made.append(leaven.cardHtml(element("div", { class: card.steps.length > 0 ? "routine-text" : "" }), card.text, card));
    if (card.steps.length === 0) made.append(element("p", { class: "quiet" }, say("none")));
    for (const text of card.adaptations) made.append(leaven.cardHtml(element("p", { class: "note" }), text, card));
    if (card.sources.length > 0) made.append(sources(card));
    const buttons = [button("up", card, number === 0), button("down", card, number === all.length - 1), button("remove", card)];
    made.append(element("p", { class: "routine-buttons" }, ...buttons));
    return made;
  }

  async function draw() {
    const ids = leaven.routine.get();
    let cards = [];
    try {
      cards = await leaven.cards(ids, Number(place && place.dataset.shards));
    } catch (refused) {
      status.textContent = say("error");
      status.classList.remove("unseen");
    }
    list.replaceChildren(...cards.map(item));
    leaven.timers(list);
    walked = cards;
    empty.hidden = cards.length > 0;
    tools.hidden = cards.length === 0;
    const here = new URL(location.href);
    if (ids.length > 0) here.searchParams.set("r", ids.join(","));
    else here.searchParams.delete("r");
    here.search = here.search.replace(/%2C/g, ",");
    address.textContent = cards.length > 0 && here.protocol.startsWith("http") ? here.href : "";
    try {
      history.replaceState(null, "", (here.search || here.pathname) + here.hash);
    } catch (refused) {
      // A page of no address, as in some frames: the links carry the routine.
    }
    return here;
  }

  list.addEventListener("click", async (event) => {
    const pressed = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-do]"));
    const row = pressed && /** @type {HTMLElement} */ (pressed.closest("[data-entry]"));
    if (!pressed || !row) return;
    const what = pressed.dataset.do || "";
    const id = row.dataset.entry || "";
    const name = (/** @type {HTMLElement} */ (row.querySelector("h2"))).textContent || "";
    const ids = leaven.routine.get();
    const from = ids.indexOf(id);
    ids.splice(from, 1);
    const to = what === "up" ? from - 1 : from + 1;
    if (what !== "remove") ids.splice(to, 0, id);
    leaven.routine.set(ids);
    await draw();
    status.textContent = what === "remove" ? say("removed", name) : say("moved", name, to + 1, ids.length);
    const again = list.querySelector(`[data-entry="${CSS.escape(what === "remove" ? ids[Math.min(from, ids.length - 1)] || "" : id)}"]`);
    const next = again && (again.querySelector(`[data-do=${what}]:enabled`) || again.querySelector("[data-do]:enabled"));
    if (next) /** @type {HTMLElement} */ (next).focus();
  });

  tools.addEventListener("click", async (event) => {
    const pressed = /** @type {Element} */ (event.target);
    if (pressed.closest("[data-start]")) leaven.walk(walked);
    if (pressed.closest("[data-print]")) print();
    if (!pressed.closest("[data-copy]")) return;
    const here = await draw();
    try {
      await navigator.clipboard.writeText(here.href);
      status.textContent = copy.textContent = say("copied");
      setTimeout(() => (copy.textContent = copyWord), SAID_MS);
    } catch (refused) {
      address.textContent = say("copy-here") + " " + here.href;
      address.toggleAttribute("data-shown", true);
    }
  });
  tray?.querySelector("[data-start-here]")?.addEventListener("click", () => leaven.walk(walked));
  // one way to start is enough
  new IntersectionObserver(([seen]) => tray?.toggleAttribute("data-spare", seen.isIntersecting)).observe(tools);

  document.addEventListener("change", async (event) => {
    const box = /** @type {Element} */ (event.target);
    if (!box.matches("[data-choose]")) return;
    // what is added above must not push away the list that is being read
    const before = box.getBoundingClientRect().top;
    const nameOf = () => walked.find(({ id }) => id === box.value)?.name;
    const former = nameOf();
    await draw();
    scrollBy({ top: box.getBoundingClientRect().top - before, behavior: "instant" });
    const added = nameOf();
    if (added || former) status.textContent = added ? say("added") + say("colon") + added : say("removed", former);
  });
  addEventListener("pageshow", (event) => event.persisted && draw());
  draw().then(() => {
    offers?.toggleAttribute("open", walked.length === 0);
    // what is added to an empty routine comes below the list that is being read
    if (offers && walked.length === 0) list.before(offers);
  });
})((/** @type {any} */ (self)).leaven);
