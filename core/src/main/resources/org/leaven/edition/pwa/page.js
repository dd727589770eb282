/** Lets the device keep the site, so that it can be read where there is no network. */
(function () {
  "use strict";

  const manifest = document.querySelector("link[rel=manifest]");
  if (!(manifest instanceof HTMLLinkElement) || self !== top || !/^http/.test(location.protocol)) return;
  const worker = new URL("service-worker.js", manifest.href);

  // after the page: what is kept must not come before what is read
  addEventListener("load", () => {
    if ("serviceWorker" in navigator) navigator.serviceWorker.register(worker).catch(() => {});
  });
})();
