/**
 * Walks through the routine one step at a time, in type that can be read from the floor. Buttons and
 * arrow keys lead on and back; what is new is read out. The screen stays on meanwhile.
 */
(function (leaven) {
  "use strict";

  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("[data-walk]"));
  if (!dialog) return;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (dialog.querySelector(`[data-${name}]`));
  const say = (/** @type {string} */ key, /** @type {(string | number)[]} */ ...values) =>
    leaven.fill(dialog.getAttribute("data-w-" + key) || "", ...values);
  const timer = /** @type {HTMLTemplateElement} */ (document.querySelector("template[data-timers]"));

  const title = part("name").textContent;
  const advice = dialog.closest("main")?.querySelector(".advice");
  /** @type {any[]} */
  let cards = [];
  /**
   * A step each. What is held keeps the picture before it; other steps have only their own. A hold for
   * each side has a timer of its own at the end of its card, where the other side is.
   * @type {{card: any, step: any, number: number, of: number, at: number, figure: string, view: string, doses: HTMLElement | undefined}[]}
   */
  let screens = [];
  let shown = 0;
  /** @type {any} */
  let lock;

  /** The timer of a dose; none where nobody would wait for it. */
  function timerOf(/** @type {any} */ dose) {
    if (!dose.timer) return [];
    const made = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (timer.content.cloneNode(true)).firstElementChild);
    Object.assign(made.dataset, { amount: dose.amount, unit: dose.unit, wStart: dose.timer });
    if (dose.again) made.dataset.wAgain = dose.again;
    made.querySelector("[data-run]")?.setAttribute("aria-label", dose.timer + ": " + dose.text);
    const word = made.querySelector("[data-word]");
    if (word) word.textContent = dose.timer;
    return [made];
  }

  /** A dose in words, and its timer; what the text of the step says is not said twice to the eye. */
  leaven.dose = (/** @type {any} */ dose) => {
    const words = leaven.element("span", { class: "dose" }, dose.text);
    words.toggleAttribute("data-said", dose.isSaid);
    return [words, " ", ...timerOf(dose)];
  };

  /** Stops what runs, since nobody sees it any more, and leaves the focus where it is. */
  function halt(/** @type {any} */ { doses }) {
    const focused = document.activeElement;
    doses?.querySelectorAll("[data-stop]:not([hidden])").forEach((/** @type {HTMLElement} */ stop) => stop.click());
    if (focused instanceof HTMLElement) focused.focus();
  }

  function show(/** @type {number} */ to) {
    if (screens[shown]) halt(screens[shown]);
    shown = Math.max(0, Math.min(to, screens.length));
    const isEnd = shown === screens.length;
    if (isEnd) end();
    else step(screens[shown]);
    /** @type {HTMLButtonElement} */ (part("previous")).disabled = shown === 0;
    part("previous").textContent = say(isEnd ? "again" : "previous");
    part("next").textContent = say(isEnd ? "finish" : "next");
    part("before").replaceChildren(...(shown === 0 && advice ? [advice.cloneNode(true)] : []));
    dialog?.querySelector("[data-help]")?.toggleAttribute("hidden", !isEnd);
  }

  function end() {
    for (const name of ["of", "figure", "doses", "note"]) part(name).replaceChildren();
    part("name").textContent = title;
    part("text").textContent = say("end");
  }

  function step(/** @type {any} */ { card, step, number, of, at, figure, view, doses }) {
    part("of").textContent = cards.length > 1 ? say("of", at, cards.length) : "";
    part("name").textContent = card.name;
    const html = step ? step.html : card.text;
    const text = html ? leaven.cardHtml(leaven.element("span", {}), html, card) : card.name;
    const count = step ? [leaven.element("span", { class: "walk-count" }, say("step", number, of)), " "] : [];
    part("text").replaceChildren(...count, text);
    part("figure").innerHTML = figure;
    if (view) part("figure").append(leaven.element("p", { class: "quiet" }, view));
    part("doses").replaceChildren(...(doses ? [doses] : []));
    leaven.cardHtml(part("note"), step && number === of ? card.text : "", card);
    if (!step) part("note").append(say("none") + " ", leaven.element("a", { href: card.path }, say("more") + " " + card.name));
  }

  function screensOf(/** @type {any} */ card, /** @type {number} */ at) {
    let [figure, view] = ["", ""];
    /** @type {any[]} */
    let sides = [];
    const steps = card.steps.length > 0 ? card.steps : [undefined];
    return steps.map((/** @type {any} */ step, /** @type {number} */ number) => {
      const isLast = number + 1 === steps.length;
      const own = step ? step.doses : [];
      if (own.length > 0) sides = own.filter((/** @type {any} */ dose) => dose.again);
      if (own.length === 0 || step.figure) [figure, view] = [step?.figure || "", step?.view || ""];
      // the first side here, the other where the last step tells of it
      const here = isLast ? own : own.map((/** @type {any} */ dose) => ({ ...dose, again: "" }));
      const other = isLast && own.length === 0 ? sides.map((dose) => ({ ...dose, timer: dose.again, again: "" })) : [];
      return { card, step, number: number + 1, of: steps.length, at: at + 1, figure, view, doses: timed([...here, ...other]) };
    });
  }

  /** Doses with timers of their own; nothing where there are none. */
  function timed(/** @type {any[]} */ doses) {
    if (doses.length === 0) return undefined;
    const made = leaven.element("div", {}, ...doses.flatMap(leaven.dose));
    leaven.timers(made);
    return made;
  }

  function begin() {
    screens = cards.flatMap(screensOf);
    show(0);
  }

  async function stayOn() {
    try {
      lock = await /** @type {any} */ (navigator).wakeLock.request("screen");
    } catch (refused) {
      // No such lock, or not here: the screen goes dark when the device wants.
    }
  }

  function next() {
    if (shown === screens.length) dialog?.close();
    else show(shown + 1);
  }

  /** Opens the walk through these cards. */
  leaven.walk = (/** @type {any[]} */ chosen) => {
    cards = chosen;
    if (cards.length === 0) return;
    begin();
    dialog.showModal();
    part("next").focus();
    stayOn();
  };

  part("next").addEventListener("click", next);
  part("previous").addEventListener("click", () => (shown === screens.length ? begin() : show(shown - 1)));
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    screens.forEach(halt);
    part("doses").replaceChildren();
    if (lock) lock.release().catch(() => undefined);
    lock = undefined;
  });
  dialog.addEventListener("keydown", (event) => {
    const isBackwards = document.documentElement.dir === "rtl";
    if (event.key === (isBackwards ? "ArrowLeft" : "ArrowRight")) next();
    else if (event.key === (isBackwards ? "ArrowRight" : "ArrowLeft")) show(shown - 1);
    else return;
    event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (dialog.open && document.visibilityState === "visible") stayOn();
  });
})((/** @type {any} */ (self)).leaven);
