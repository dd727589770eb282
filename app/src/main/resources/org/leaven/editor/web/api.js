// Requests to the server. The key of this run comes with the first address, and stays in this tab.
const STORED = "leaven-edit-key";

/** Takes the key out of the address, so that it is neither copied nor bookmarked. */
export const takeKey = () => {
  const address = new URL(location.href);
  const key = address.searchParams.get("key");
  if (key) {
    sessionStorage.setItem(STORED, key);
    address.searchParams.delete("key");
    history.replaceState(null, "", address);
  }
  return sessionStorage.getItem(STORED) ?? "";
};

/** Keeps a key that was typed or pasted: the key alone, or the whole address. @param {string} text */
export const keepKey = (text) => {
  sessionStorage.setItem(STORED, text.trim().replace(/^.*key=/, ""));
};

/**
 * An answer that refuses.
 */
export class Refusal extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer.message);
    this.status = status;
    this.answer = answer;
  }
}

/**
 * Asks the server to do something.
 * @param {string} action
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export const call = async (action, body = {}) => {
  const response = await fetch("api/" + action, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Leaven-Key": sessionStorage.getItem(STORED) ?? "" },
    body: JSON.stringify(body),
  });
  const isJson = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
  const answer = isJson ? await response.json() : { message: (await response.text()).trim() };
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  return answer;
};

/** The schemas, read again after each change of the main file. @type {Promise<any> | undefined} */
let known;
export const schemas = () => (known ??= call("schema"));
export const forgetSchemas = () => (known = undefined);
