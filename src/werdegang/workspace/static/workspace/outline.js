// SPDX-FileCopyrightText: The Werdegang contributors
// SPDX-License-Identifier: EUPL-1.2
// An outline is put in order by buttons (that works without this file). Here: the button keeps the focus after the
// page has come back, and parts are dragged by a handle; where one is dropped is sent as its place.
"use strict";

(() => {
  const form = document.getElementById("reihenfolge");
  if (!form) return;
  const LAST = "werdegang-outline-move";

  const pressed = sessionStorage.getItem(LAST);
  sessionStorage.removeItem(LAST);
  const focusAgain = () => {
    const again = document.querySelector(`button[name="move"][value="${CSS.escape(pressed)}"]:not(:disabled)`);
    const row = document.querySelector(`[data-handle="${CSS.escape(pressed.slice(0, pressed.lastIndexOf(":")))}"]`);
    const target = again || row?.querySelector("button:not(:disabled)") || row?.querySelector("a");
    target?.focus();
  };
  // Only after the browser has gone to the place that the address names, which takes the focus away.
  if (pressed) window.addEventListener("load", () => setTimeout(focusAgain));
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value) sessionStorage.setItem(LAST, event.submitter.value);
  });

  let dragged = null;

  const rowsOf = (row) => [...row.parentElement.children];

  const drop = () => {
    const row = dragged.row;
    const place = rowsOf(row).indexOf(row) + 1;
    const moved = place !== dragged.from;
    row.classList.remove("is-dragged");
    dragged = null;
    if (!moved) return;
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "move";
    input.value = `${row.dataset.handle}:${place}`;
    sessionStorage.setItem(LAST, input.value);
    form.append(input);
    form.submit();
  };

  const follow = (event) => {
    if (!dragged) return;
    const row = dragged.row;
    for (const other of rowsOf(row)) {
      if (other === row) continue;
      const box = other.getBoundingClientRect();
      if (event.clientY < box.top || event.clientY > box.bottom) continue;
      const below = event.clientY > box.top + box.height / 2;
      if (below) other.after(row);
      else other.before(row);
      break;
    }
  };

  for (const acts of document.querySelectorAll(".wd-outline__acts")) {
    const row = acts.closest("[data-handle]");
    const handle = document.createElement("span");
    handle.className = "wd-outline__handle";
    handle.title = form.dataset.drag;
    handle.setAttribute("aria-hidden", "true");
    handle.textContent = "⠿";
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      dragged = { row, from: rowsOf(row).indexOf(row) + 1 };
      row.classList.add("is-dragged");
    });
    acts.prepend(handle);
  }
  // The handle moves with its row, so it is the document that follows the pointer.
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerup", () => dragged && drop());
  document.addEventListener("pointercancel", () => dragged && drop());
})();
