// Changes one entry as it was last seen, and leaves the rest of it.
import { call } from "./api.js";
import { say } from "./words.js";

/**
 * Saves an entry; refused where its file has changed since.
 * @param {{path: string, index: number, id: string, name: string}} entry
 * @param {string} hash of its file as it was seen
 * @param {(value: any) => any} change
 * @param {string} [step] saves with the same one are taken back together
 * @returns {Promise<any>} what was saved
 */
export const saveEntry = async ({ path, index, id, name }, hash, change, step) => {
  const { value } = await call("open", { path, index });
  if (value === undefined || (index >= 0 && value.id !== id)) {
    throw new Error(say("isElsewhere", name));
  }
  const saved = await call("save", { path, index, hash, value: change(value), step });
  document.dispatchEvent(new Event("leaven-saved"));
  return saved;
};
