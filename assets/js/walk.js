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

  /** @type {{card: any, step: any, number: number, of: number, at: number}[]} */
  let screens = [];
  let shown = 0;
  let entries = 0;
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

  function show(/** @type {number} */ to) {
    shown = Math.max(0, Math.min(to, screens.length - 1));
    const { card, step, number, of, at } = screens[shown];
    part("of").textContent = entries > 1 ? say("of", at, entries) : "";
    part("name").textContent = card.name;
    const text = leaven.cardHtml(leaven.element("span", {}), step ? step.html : say("none"), card);
    const count = step ? [leaven.element("span", { class: "walk-count" }, say("step", number, of)), " "] : [];
    part("text").replaceChildren(...count, text);
    part("figure").innerHTML = step ? step.figure : "";
    const doses = step ? step.doses.flatMap(leaven.dose) : [];
    part("doses").replaceChildren(...doses);
    leaven.timers(part("doses"));
    /** @type {HTMLButtonElement} */ (part("previous")).disabled = shown === 0;
    part("next").textContent = say(shown === screens.length - 1 ? "finish" : "next");
  }

  async function stayOn() {
    try {
      lock = await /** @type {any} */ (navigator).wakeLock.request("screen");
    } catch (refused) {
      // No such lock, or not here: the screen goes dark when the device wants.
    }
  }

  function next() {
    if (shown === screens.length - 1) dialog?.close();
    else show(shown + 1);
  }

  /** Opens the walk through these cards. */
  leaven.walk = (/** @type {any[]} */ cards) => {
    entries = cards.length;
    screens = cards.flatMap((card, at) => {
      const steps = card.steps.length > 0 ? card.steps : [undefined];
      return steps.map((/** @type {any} */ step, /** @type {number} */ number) => ({ card, step, number: number + 1, of: steps.length, at: at + 1 }));
    });
    if (screens.length === 0) return;
    show(0);
    dialog.showModal();
    part("next").focus();
    stayOn();
  };

  part("next").addEventListener("click", next);
  part("previous").addEventListener("click", () => show(shown - 1));
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
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
