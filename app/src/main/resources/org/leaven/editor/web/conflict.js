// A file that was changed elsewhere while it was open here.
import { h, button } from "./dom.js";
import { call } from "./api.js";
import { say } from "./words.js";

/** Both texts of a file that was changed elsewhere. @param {any} answer @param {() => any} again shows what is in the folder */
export const conflictView = (answer, again) => [
  h("h1", { tabIndex: -1 }, say("conflict")), h("p", {}, say("conflictHelp")),
  h("div", { className: "both" }, ...[["mine", answer.mine], ["theirs", answer.theirs]].map(([key, text]) =>
    h("section", {}, h("h2", {}, say(key)), h("pre", { tabIndex: 0 }, text ?? "")))),
  h("p", { className: "choices" }, button(say("takeTheirs"), () => again()),
    ...(answer.mine === undefined ? [] : [button(say("keepMine"), async () => {
      await call("save", { path: answer.path, hash: answer.hash, text: answer.mine });
      again();
    })]))];
