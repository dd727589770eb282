/**
 * A Firefox driven by WebDriver BiDi, for Node 22 or, with `--experimental-websocket`, Node 20.
 * Files from disk are as far from one another as for a reader: the automation's own settings, which
 * loosen that, are off.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFERENCES = {
  "remote.prefs.recommended": false,
  "security.fileuri.strict_origin_policy": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "app.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};

/** Starts a Firefox with a fresh profile; ends with `close()`. */
export async function startFirefox(preferences = {}, program = process.env.FIREFOX || "firefox-esr") {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const child = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    env: { ...process.env, HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: "1" },
  });
  const address = await new Promise((resolve, reject) => {
    let text = "";
    child.stderr.on("data", (data) => {
      text += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`Firefox ended with ${code}: ${text}`)));
  });
  const socket = new WebSocket(address + "/session");
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error("no connection to " + address));
  });
  const waiting = new Map();
  const listeners = [];
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.id === undefined) return listeners.forEach((listen) => listen(message));
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error") reject(new Error(`${message.error}: ${message.message}`));
    else resolve(message.result);
  };
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send("session.new", { capabilities: {} });
  return {
    send,
    listen: (listener) => listeners.push(listener),
    version: capabilities.browserVersion,
    async close() {
      socket.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.removeAllListeners("exit");
      child.kill();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A value of the page's as it is here. */
function plain(value) {
  if (value.type === "array") return value.value.map(plain);
  if (value.type === "object") return Object.fromEntries(value.value.map(([key, each]) => [key, plain(each)]));
  if (value.type === "undefined" || value.type === "null") return null;
  return value.value;
}

/** A new tab; `faults` gathers errors and warnings of the console. */
export async function openTab(firefox) {
  const { context } = await firefox.send("browsingContext.create", { type: "tab" });
  const faults = [];
  await firefox.send("session.subscribe", { events: ["log.entryAdded"], contexts: [context] });
  firefox.listen(({ method, params }) => {
    if (method === "log.entryAdded" && (params.level === "error" || params.type === "javascript")) faults.push(params.text);
  });
  const frames = async () => (await firefox.send("browsingContext.getTree", { root: context })).contexts[0].children;
  return {
    faults,
    navigate: (url) => firefox.send("browsingContext.navigate", { context, url, wait: "complete" }),
    /** The page's own frames, each with its `context` and its `url`. */
    frames,
    resize: (width, height) => firefox.send("browsingContext.setViewport", { context, viewport: { width, height } }),
    async evaluate(expression, within = context) {
      const answer = await firefox.send("script.evaluate", { expression, target: { context: within }, awaitPromise: true });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return plain(answer.result);
    },
    press: (key) =>
      firefox.send("input.performActions", {
        context,
        actions: [{ type: "key", id: "keys", actions: Array.from(key).flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) }],
      }),
    close: () => firefox.send("browsingContext.close", { context }),
  };
}
