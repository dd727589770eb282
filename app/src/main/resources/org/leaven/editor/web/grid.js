// A table that is walked through with the arrow keys, and a field in one of its cells.

const MOVES = /** @type {Record<string, number[]>} */ ({
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0], Home: [0, -1e6], End: [0, 1e6],
});

/** @param {number} value @param {number} count */
const within = (value, count) => Math.min(Math.max(value, 0), count - 1);

/** What takes the focus in a cell: its link, if it is a heading. @param {any} cell @returns {HTMLElement} */
const target = (cell) => cell.querySelector(":scope > a") ?? cell;

/**
 * Makes one cell at a time a stop of the tab key.
 * @param {any} grid
 * @param {{open: (cell: any) => void, remove: (cell: any) => void, chosen: (cell: any) => void}} on
 * @returns {(cell: any, moves?: boolean) => void} chooses a cell
 */
export const walkable = (grid, on) => {
  const body = grid.tBodies[0];
  const choose = (/** @type {any} */ cell, moves = true) => {
    grid.querySelectorAll("[tabindex='0']").forEach((/** @type {HTMLElement} */ own) => (own.tabIndex = -1));
    target(cell).tabIndex = 0;
    on.chosen(cell);
    if (moves) {
      target(cell).focus();
    }
  };
  grid.addEventListener("keydown", (/** @type {any} */ event) => {
    const cell = event.target.closest("td, tbody th");
    if (!cell || event.target !== target(cell) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const move = MOVES[event.key];
    const act = ["Enter", "F2"].includes(event.key) ? on.open : ["Delete", "Backspace"].includes(event.key) ? on.remove : undefined;
    if (move) {
      const row = body.rows[within(cell.parentElement.sectionRowIndex + move[0], body.rows.length)];
      choose(row.cells[within(cell.cellIndex + move[1], row.cells.length)]);
    } else if (act && cell.tagName === "TD") {
      act(cell);
    } else {
      return;
    }
    event.preventDefault();
  });
  let wasChosen = false;
  grid.addEventListener("pointerdown", (/** @type {any} */ event) => (wasChosen = event.target.closest("td") === document.activeElement));
  grid.addEventListener("click", (/** @type {any} */ event) => {
    const cell = event.target.closest("td");
    if (cell && !event.target.matches("select, input")) {
      choose(cell);
      if (wasChosen) {
        on.open(cell);
      }
    }
  });
  return choose;
};

/**
 * Puts a field into a cell until it is left: by Enter or Tab, by Escape, or by another click.
 * @param {any} cell
 * @param {any} field
 * @param {(stays: boolean) => void} close draws the cell again
 * @param {(stays: boolean) => void} accept
 * @returns {() => void} accepts what is in the field
 */
export const edit = (cell, field, close, accept) => {
  let isOpen = true;
  const leave = (/** @type {boolean} */ isKept, /** @type {boolean} */ stays) => {
    if (isOpen) {
      isOpen = false;
      close(stays);
      if (isKept) {
        accept(stays);
      }
    }
  };
  field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (["Enter", "Tab", "Escape"].includes(event.key) && !event.isComposing) {
      event.preventDefault();
      leave(event.key !== "Escape", true);
    }
  });
  field.addEventListener("blur", () => leave(true, false));
  cell.replaceChildren(field);
  field.focus();
  return () => leave(true, true);
};
