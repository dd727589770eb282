// Reads a JSON Schema: which kind of field a value needs.

/**
 * @typedef {Record<string, any>} Schema
 * @typedef {{kind: string, title: string, hint: string, [more: string]: any}} Shape
 */

/** Keys that a form shows also while they are empty, in this order, by the title of the schema. */
const SHOWN = /** @type {Record<string, string[]>} */ ({
  Entry: ["name", "summary", "verdicts", "facets", "steps", "media", "text"],
  "Verdict for one topic": ["verdict", "reason", "only-if", "source"],
  "Head of a knowledge base": ["topics", "verdicts", "facets", "sources", "title", "tagline", "nouns"],
  Nouns: ["entry", "entries"],
  Source: ["label", "url"],
  Picture: ["image", "alt", "credit"],
  Video: ["video", "poster", "alt"],
});

/** Texts that are longer than a line. */
const LONG = ["summary", "text", "adaptations", "glossary", "note", "quote", "reason", "if", "only-if", "alt", "caption", "description", "why"];

/** Whether a value can be shown in a field of a kind. @param {Shape} shape @param {any} value */
export const fits = (shape, value) => {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  switch (shape.kind) {
    case "object": case "map": case "union": return isObject;
    case "list": return Array.isArray(value);
    case "short": return isObject || (!Array.isArray(value) && value !== null);
    case "many": return value !== null;
    case "number": return typeof value === "number";
    case "flag": return typeof value === "boolean";
    default: return typeof value === "string" || typeof value === "number";
  }
};

/** Makes the shapes of one schema. @param {Schema} root */
export const shapesOf = (root) => {
  /** Follows references; remembers their names. @param {Schema} schema @returns {Schema} */
  const whole = (schema) => {
    let all = { ...schema };
    const names = [];
    while (all.$ref || all.allOf) {
      const inner = all.$ref ? root.$defs[all.$ref.split("/").pop()] : all.allOf[0];
      names.push(all.$ref?.split("/").pop());
      const { $ref, allOf, ...own } = all;
      const { description, ...rest } = inner; // that of a mere type is for programmers
      all = { ...(inner.title ? inner : rest), ...own };
    }
    return { ...all, names };
  };

  /** @param {Schema} schema @param {Schema[]} forms @returns {{kind: string, [more: string]: any}} */
  const anyOf = (schema, forms) => {
    const constants = forms.filter((form) => "const" in form);
    if (schema.names.includes("citation")) {
      return { kind: "citation", options: constants };
    }
    if (constants.length > 0 || schema.suggests) {
      return { kind: "choice", options: constants, isOpen: constants.length < forms.length };
    }
    if (forms.length === 2 && forms[1].type === "array") {
      return { kind: "many", item: schema.anyOf[0] };
    }
    const objects = forms.filter((form) => form.type === "object");
    if (objects.length === forms.length) {
      return { kind: "union", forms: schema.anyOf };
    }
    const primary = objects.length === 1 ? objects[0].required?.[0] : undefined;
    return primary
      ? { kind: "short", primary, plain: schema.anyOf[0], whole: schema.anyOf[forms.indexOf(objects[0])] }
      : { kind: "text" };
  };

  /** @param {Schema} schema @param {string} key @returns {{kind: string, [more: string]: any}} */
  const kindOf = (schema, key) => {
    if (schema.enum) {
      return { kind: "choice", options: schema.enum.map((/** @type {string} */ own) => ({ const: own })), words: true };
    }
    if (schema.anyOf) {
      return anyOf(schema, schema.anyOf.map(whole));
    }
    if (schema.names.includes("citation")) {
      return { kind: "citation", options: [] };
    }
    if (schema.names.includes("file")) {
      return { kind: "file" };
    }
    switch (schema.type) {
      case "object":
        return schema.properties
          ? { kind: "object", properties: schema.properties, required: schema.required ?? [], shown: shownKeys(schema) }
          : { kind: "map", item: schema.additionalProperties ?? {}, isIds: JSON.stringify(schema.propertyNames ?? {}).includes("/id") };
      case "array": return { kind: "list", item: schema.items ?? {} };
      case "integer": case "number": return { kind: "number", least: schema.minimum, most: schema.maximum };
      case "boolean": return { kind: "flag" };
      default: return { kind: "text", isDate: schema.format === "date", isLong: LONG.includes(key), hasLinks: LONG.includes(key) && key !== "alt", isBlock: key === "text" && schema.title === "Text" };
    }
  };

  /** @param {Schema} schema */
  const shownKeys = (schema) => {
    const all = Object.keys(schema.properties);
    const isOwn = ["Verdicts", "Facets", "Fields"].includes(schema.title) && all.length <= 12;
    return isOwn ? all : SHOWN[schema.title] ?? schema.required ?? [];
  };

  /** @param {Schema} schema @param {string} [key] under which it stands @returns {Shape} */
  const shape = (schema, key = "") => {
    const all = whole(schema);
    return { title: all.title ?? "", hint: all.description ?? "", ...kindOf(all, key) };
  };
  return shape;
};
