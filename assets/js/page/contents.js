/** The table of contents follows the reader: the heading that was last passed is marked. */
(function () {
  "use strict";

  const links = Array.from(document.querySelectorAll(".contents a[href^='#']"));
  const headings = links
    .map((link) => document.getElementById(decodeURIComponent((link.getAttribute("href") || "").slice(1))))
    .filter((heading) => heading !== null);
  if (headings.length === 0) return;

  let waiting = false;

  function mark() {
    waiting = false;
    const line = Math.min(100, innerHeight / 3);
    const end = document.documentElement;
    const atEnd = end.scrollTop + innerHeight >= end.scrollHeight - 2;
    let passed = headings.filter((heading) => heading.getBoundingClientRect().top < line).length - 1;
    if (atEnd) passed = headings.length - 1;
    links.forEach((link, number) => {
      if (number === passed) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true });
  mark();
})();
