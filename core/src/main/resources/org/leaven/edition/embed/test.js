/** On the test page for integrators: writes what works in this place into the table. */
(function () {
  "use strict";

  const WAIT_MS = 3000;
  const table = document.querySelector("table");

  function cell(/** @type {string} */ test) {
    return document.querySelector(`[data-test=${test}]`);
  }

  function word(/** @type {string} */ name) {
    return (table && table.getAttribute(`data-w-${name}`)) || "";
  }

  function say(/** @type {string} */ test, /** @type {string} */ text) {
    const into = cell(test);
    if (into) into.textContent = text;
  }

  function isStored() {
    try {
      localStorage.setItem("leaven-test", "1");
      localStorage.removeItem("leaven-test");
      return true;
    } catch {
      return false;
    }
  }

  function measure() {
    const needed = document.documentElement.scrollHeight;
    const cut = word("cut").replace("{0}", String(innerHeight)).replace("{1}", String(needed));
    say("height", needed <= innerHeight ? word("fits") : cut);
  }

  const isFramed = parent !== self;
  const messages = cell("messages");
  const untested = messages && messages.textContent;
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  say("scripts", word("run"));
  say("frame", word(isFramed ? "framed" : "unframed"));
  say("origin", self.origin === "null" ? word("no-origin") : self.origin);
  say("storage", word(isStored() ? "works" : "blocked"));
  say("font", `${fontFamily}, ${fontSize}`);
  say("full-screen", word(document.fullscreenEnabled ? "works" : "blocked"));
  measure();
  addEventListener("resize", measure);
  addEventListener("message", (event) => {
    if (event.source === parent && event.data && event.data.leaven === 1) say("messages", word("works"));
  });
  setTimeout(() => {
    if (isFramed && messages && messages.textContent === untested) say("messages", word("none-came"));
  }, WAIT_MS);
})();
