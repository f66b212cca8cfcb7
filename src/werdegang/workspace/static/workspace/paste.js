// SPDX-FileCopyrightText: The Werdegang contributors
// SPDX-License-Identifier: EUPL-1.2
// Cells copied from a spreadsheet go into the cells of the grid from the one on.
document.querySelector("[data-grid]")?.addEventListener("paste", (event) => {
  const first = event.target.closest("input");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!first || !/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input")]);
  const top = rows.findIndex((row) => row.includes(first));
  const left = rows[top].indexOf(first);
  text.trimEnd().split(/\r?\n/).forEach((line, down) => {
    line.split("\t").forEach((word, across) => {
      const cell = rows[top + down]?.[left + across];
      if (cell) cell.value = word.trim();
    });
  });
});
