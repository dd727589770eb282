/** Takes away what an earlier build of this site kept on the device, then itself. */
"use strict";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(caches.delete("leaven " + registration.scope).then(() => registration.unregister())));
