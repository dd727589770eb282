// The words of the editor, in English and German.
import { german } from "./german.js";
import { germanProblems } from "./german-problems.js";
import { plainProblems } from "./plain-problems.js";

/** @type {Record<string, string>} */
const english = {
  edit: "Edit", site: "Site", entries: "Entries", entry: "entry", main: "Topics and settings", pages: "Pages",
  save: "Save", saved: "Saved.", undo: "Undo", redo: "Redo", undoneHere: "Your last change here is taken back.",
  undoOf: "The last change of “{0}” is taken back.", redoOf: "The change of “{0}” is made again.", there: "“{0}” is there again.", gone: "“{0}” is deleted.", removed: "“{0}” is removed. “Undo” brings it back.",
  outdated: "The site cannot be updated until {0} problems are solved.", outdatedOne: "The site cannot be updated until 1 problem is solved.", showProblems: "Show the problems", line: "Line", didYouMean: "Did you mean “{0}”?",
  add: "Add …", addOne: "Add", addAnother: "Another: {0}", more: "More on this …", addTo: "Add: {0}", addNamed: "Add a {0}", newIn: "New: {0}",
  removeOne: "Remove {0}", moveUp: "Move {0} up", moveDown: "Move {0} down", moved: "{0} is now number {1}.",
  drag: "Drag to another place", yes: "Yes", no: "No", noSource: "– no source –", placeInSource: "where in it",
  notListed: "Not listed", unknownKey: "This form does not know this part. It stays as it is.",
  stored: "Stored as {0}.", notStored: "{0} was not stored: {1}", dropHere: "or drop a picture here", choosePicture: "Choose a picture", insertLink: "Insert link", insert: "Insert", linkTo: "What the link leads to", linkHelp: "The link shows the name, or the words that you have selected.", jump: "Parts of this form",
  key: "Key", keyNeeded: "Only who started the site with “leaven serve” can edit it. There it says “Edit at”, followed by an address with a key at its end: open that address, or paste it here.", open: "Open",
  find: "Find", newEntry: "New {0}", name: "Name", create: "Create", duplicate: "Duplicate", copyName: "Name of the copy",
  rename: "Change address", newId: "New id", idHelp: "The id names the page of this entry, and links lead to it. They are changed, too, and the old address leads to the new one.", renameNow: "Change it", renames: "These files change: {0}", delete: "Delete", deleteNow: "Delete it", cancel: "Cancel",
  deletes: "This deletes {0}.", choose: "Delete several", chooseAll: "Choose all", deleteChosen: "Delete the {0} chosen", several: "{0} entries", severalPages: "{0} pages", goneMany: "{0} are deleted.",
  removeUses: "Remove it from them, too", uses: "{1} entries use “{0}”. What they say with it goes as well.", usesOne: "One entry uses “{0}”. What it says with it goes as well.", isThere: "There is one of this name already.", breaks: "These would be wrong afterwards:", breaksNothing: "Nothing else refers to it.",
  newPage: "New page", title: "Title", others: "Other files", asText: "Edit as text", asForm: "Back to the form", showPage: "Show on the site",
  text: "Text", preview: "Preview (as last saved)", body: "Text of the page", problems: "Problems", elsewhere: "Problems elsewhere: {0}",
  none: "No problems.", someProblems: "{0} problems", oneProblem: "1 problem", unsaved: "Not saved yet", notSaved: "Not saved: {0}",
  conflict: "This file was changed elsewhere since you opened it", conflictHelp: "Nothing was overwritten. Compare both, and decide.",
  mine: "Yours", theirs: "In the folder now", takeTheirs: "Take the one in the folder", keepMine: "Keep yours", failed: "This did not work: {0}",
  faulty: "This file has a fault and cannot be shown as a form. Correct its text.", leave: "There are changes that are not saved. Leave them?", empty: "There is nothing yet.",
  table: "Table", tableHelp: "Arrow keys move, Enter or F2 changes a cell, Delete removes its verdict. Cells of a spreadsheet can be pasted. A cell that holds more than a verdict opens its form.",
  showMore: "Show more ({0})", reasonFor: "Reason for “{0}”", isElsewhere: "{0} is no longer where it was. Open the table again.",
  pasteRefused: "Nothing was pasted:", pasteOutside: "“{0}” would be outside the table", pasteUnknown: "{0}: “{1}” is no verdict of the scale", pasteMore: "{0}: this cell holds more than a verdict; change it by itself",
  drawFigure: "Draw a figure", removeFigure: "Remove the figure", figureHelp: "Drag a point, or move it with the arrow keys.", bothSides: "Bend both sides alike", degrees: "Degrees, where they differ from the start pose", right: "{0}, right", left: "{0}, left",
  review: "Review", since: "Changes since", sinceHint: "A revision of git: a tag, a branch, HEAD~3.", compare: "Compare", reading: "Reading …", change: "Change", before: "Before", after: "Now", nothing: "nothing",
  reviewer: "Your name", nameNeeded: "Enter your name first.", reviewedBy: "Reviewed: {0}", overdue: "The review was due by {0}.", markReviewed: "Mark as reviewed", noHistory: "There is nothing to compare with yet: git keeps no earlier state of this folder. Once it does (“git commit”), changes since then are shown here.", changedNow: "Changed in the editor since it was started:", unchanged: "Nothing has changed since, and no review is overdue.",
  Polarity: "Good or bad?", Locator: "What is counted in it",
  "Which way the verdict points.": "It decides the colour and the mark.",
  "What the part behind the colon of a reference counts.": "Pages, lines, chapters: what you enter beside the source, under “where in it”.",
  "A language tag after BCP 47; en when left out.": "Its short sign: en for English, de for German.",
  "What entries are judged for, by id.": "What you judge entries for. Each topic gets a page with a list for each verdict.",
  "The verdicts an entry can have for a topic, by id, in the order in which they are shown.": "What you can say of an entry for a topic, in the order in which it is shown.",
  "Ways to sort entries, by id.": "Ways to sort entries, such as the time that something takes. Readers can filter by them.",
  "The values of the facet, by id; a mere text is a label.": "What readers can choose from, such as “minutes” and “hours”.",
  "Where statements come from, by id.": "Where statements come from: a book, an article, a conversation.",
  "Reasons that hold for every entry with a verdict, by the id of the verdict.": "Reasons that hold for every entry in the list.",
  "Meanings by term.": "Words that readers may not know, and what they mean.",
  "Markdown of several lines, in place of a second file.": "A longer text, with paragraphs.",
  "A condition that is enough for the verdict: a sentence with a capital and a stop.": "This is enough for the verdict, for example: You cook it first.",
  "A condition without which the verdict does not hold: a sentence with a capital and a stop.": "Without this, the verdict does not hold, for example: You cook it first.",
};

const isGerman = navigator.language.toLowerCase().startsWith("de");
document.documentElement.lang = isGerman ? "de" : "en";

/** @param {string} text @param {string[]} gaps */
const filled = (text, gaps) => text.replace(/\{(\d)\}/g, (_, i) => gaps[i] ?? "");

/** @param {string} name */
const found = (name) => (isGerman ? german[name] : undefined) ?? english[name];

/**
 * A sentence of the editor, with its gaps filled; a text that is not one of them stays.
 * @param {string} name
 * @param {...string} gaps
 */
export const say = (name, ...gaps) => {
  const text = found(name);
  return text === undefined ? label(name, name) : filled(text, gaps);
};

/** A word for a value such as "positive". @param {string} value */
export const word = (value) => label("", value);

/** What a key is called: by its title in the schema, or else by its name. @param {string} title @param {string} key */
export const label = (title, key) => {
  const text = title || key.charAt(0).toUpperCase() + key.slice(1).replaceAll("-", " ");
  return found(text) ?? text;
};

/**
 * What a problem is, in words of the editor, and what its message adds in English.
 * @param {{code: string, what: string, cure: string}} problem
 */
export const problemText = ({ code, what, cure }) => {
  const [english, german, only] = plainProblems[code] ?? [];
  const quoted = [...what.matchAll(/"([^"]*)"/g)].map(([, own]) => (code === "missing-key" ? label("", own) : own));
  if (english && german && (only?.test(what) ?? true)) {
    const near = /^did you mean "([^"]*)"/.exec(cure);
    return { text: filled(isGerman ? german : english, quoted) + (near ? " " + say("didYouMean", near[1]) : ""), more: "" };
  }
  const shortCure = cure.length > 90 ? cure.slice(0, 90) + "…" : cure;
  return { text: isGerman ? germanProblems[code] ?? "" : "", more: what + (cure ? ` – ${shortCure}` : "") };
};

/** The explanation of a field. @param {string} text */
export const hint = (text) => found(text) ?? (isGerman ? "" : text.replace(", by id", ""));
