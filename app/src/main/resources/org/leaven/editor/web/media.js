// Pictures: chosen or dropped, and stored beside the file that names them.
import { h, button, tell } from "./dom.js";
import { call } from "./api.js";
import { say } from "./words.js";

/** @typedef {import("./form.js").Context} Context */

/** Pictures that may not be part of the site yet, by their names. @type {Map<string, string>} */
const stored = new Map();

/** Stores a picture; gives its path from the file on. @param {Context} context @param {File} file @returns {Promise<string>} */
const store = async (context, file) => {
  try {
    const url = await new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = () => failed(reader.error);
      reader.readAsDataURL(file);
    });
    const data = String(url).slice(String(url).indexOf(",") + 1);
    const { name } = await call("upload", { path: context.file.path, name: file.name, data });
    stored.set(name, URL.createObjectURL(file));
    tell(say("stored", name));
    return name;
  } catch (fault) {
    tell(say("notStored", file.name, /** @type {Error} */ (fault).message));
    return "";
  }
};

/** Takes pictures that are dropped on a place. @param {Context} context @param {HTMLElement} place @param {(name: string) => void} take */
export const acceptDrops = (context, place, take) => {
  place.classList.add("drop");
  place.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      place.classList.add("over");
    }
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", async (event) => {
    place.classList.remove("over");
    for (const file of event.dataTransfer?.files ?? []) {
      event.preventDefault();
      event.stopPropagation();
      const name = await store(context, file);
      if (name) {
        take(name);
      }
    }
  });
};

/** Opens the dialog of the browser, and stores the picture that is chosen. @param {Context} context @param {(name: string) => void} take */
export const choosePicture = (context, take) => {
  const picked = h("input", { type: "file", accept: "image/*" });
  picked.addEventListener("change", async () => {
    const file = picked.files?.[0];
    const name = file ? await store(context, file) : "";
    if (name) {
      take(name);
    }
  });
  picked.click();
};

/** A picture, with a button to choose another. @param {Context} context @param {any} value @param {(value: any) => void} change */
export const fileControl = (context, value, change) => {
  const shown = h("img", { alt: "", hidden: true });
  const name = h("span", {});
  const folder = new URL("../../" + context.file.path.replace(/^content\//, "").replace(/[^/]*$/, ""), location.href);
  const show = (/** @type {string} */ path) => {
    name.textContent = path;
    shown.hidden = !path;
    if (path) {
      shown.src = stored.get(path) ?? new URL(path.split("/").map(encodeURIComponent).join("/"), folder).href;
    }
  };
  shown.addEventListener("error", () => (shown.hidden = true));
  const take = (/** @type {string} */ path) => {
    change(path);
    show(path);
  };
  const choose = button(say("choosePicture"), () => choosePicture(context, take), say("choosePicture"));
  const all = h("span", { className: "file" }, shown, name, choose, h("span", { className: "hint" }, say("dropHere")));
  acceptDrops(context, all, take);
  all.control = choose;
  show(value ?? "");
  return all;
};
