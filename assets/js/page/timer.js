/**
 * Timers for holds, times and rests. Each counts down beside its step, can be paused, and says where
 * it is to the ear as well: at the start, every ten seconds, and at the end. No sound is needed.
 */
(function (leaven) {
  "use strict";

  const SECONDS = /** @type {Record<string, number>} */ ({ s: 1, min: 60 });
  const SAY_EVERY_S = 10;

  function enhance(/** @type {HTMLElement} */ timer) {
    const whole = Math.round(Number(timer.dataset.amount) * (SECONDS[timer.dataset.unit || ""] || 0));
    const run = /** @type {HTMLButtonElement} */ (timer.querySelector("[data-run]"));
    const word = /** @type {HTMLElement} */ (run.querySelector("[data-word]"));
    const stop = /** @type {HTMLButtonElement} */ (timer.querySelector("[data-stop]"));
    const left = /** @type {HTMLElement} */ (timer.querySelector("output"));
    const status = /** @type {HTMLElement} */ (timer.querySelector("[role=status]"));
    const what = (run.getAttribute("aria-label") || "").split(": ").slice(1).join(": ");
    let remains = whole;
    let last = whole;
    let end = 0;
    let ticking = 0;
    if (!(whole > 0)) {
      timer.hidden = true;
      return;
    }

    /** Minutes and seconds, as clocks write them. */
    const clock = () => Math.floor(remains / 60) + ":" + String(remains % 60).padStart(2, "0");

    function show(/** @type {"start" | "pause" | "goOn"} */ next) {
      const says = { start: timer.dataset.wStart || "", pause: timer.dataset.wPause || "", goOn: timer.dataset.wGoOn || "" }[next];
      word.textContent = says;
      run.setAttribute("aria-label", says + ": " + what);
      timer.dataset.state = next;
      left.textContent = clock();
      left.style.setProperty("--part", String(1 - remains / whole));
      stop.hidden = next === "start";
    }

    function say(/** @type {string} */ text) {
      status.textContent = text;
    }

    function tick() {
      remains = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      if (remains === last) return;
      last = remains;
      if (remains === 0) return finish();
      if (remains % SAY_EVERY_S === 0) say(leaven.fill(timer.dataset.wLeft || "", clock()));
      show("pause");
    }

    function finish() {
      clearInterval(ticking);
      ticking = 0;
      say(timer.dataset.wDone || "");
      remains = last = whole;
      // one side is done: the same again for the other
      const { wStart, wAgain } = timer.dataset;
      if (wAgain) Object.assign(timer.dataset, { wStart: wAgain, wAgain: wStart });
      show("start");
      left.textContent = timer.dataset.wDone || "";
      left.style.setProperty("--part", "1");
      if (navigator.vibrate) navigator.vibrate([200, 100, 200]);
    }

    run.addEventListener("click", () => {
      if (ticking) {
        clearInterval(ticking);
        ticking = 0;
        show("goOn");
        say(leaven.fill(timer.dataset.wLeft || "", clock()));
        return;
      }
      end = performance.now() + remains * 1000;
      ticking = setInterval(tick, 100);
      say(leaven.fill(timer.dataset.wLeft || "", clock()));
      show("pause");
    });
    stop.addEventListener("click", () => {
      clearInterval(ticking);
      ticking = 0;
      remains = last = whole;
      say("");
      show("start");
      left.textContent = "";
      run.focus();
    });
  }

  leaven.timers = (/** @type {ParentNode} */ within) =>
    within.querySelectorAll("[data-timer]").forEach((timer) => enhance(/** @type {HTMLElement} */ (timer)));
  leaven.timers(document);
})((/** @type {any} */ (self)).leaven);
