// SPDX-FileCopyrightText: The Werdegang contributors
// SPDX-License-Identifier: EUPL-1.2
// Texts keep the form of what is pasted from a word processor: headings, lists, tables, links and emphasis become
// marks, everything else becomes plain words. Without this file the words alone are pasted.
"use strict";

(() => {
  const words = (node) => node.textContent.replace(/\s+/g, " ");

  const inline = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return words(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const inner = [...node.childNodes].map(inline).join("");
    const text = inner.trim();
    const around = (mark) => (text ? inner.replace(text, () => `${mark}${text}${mark}`) : inner);
    switch (node.tagName) {
      case "BR":
        return "\n";
      case "B":
      case "STRONG":
        return node.style.fontWeight === "normal" ? inner : around("**");
      case "I":
      case "EM":
        return around("*");
      case "A":
        return /^(https?|mailto):/.test(node.href) && text ? `[${text}](${node.href})` : inner;
      case "STYLE":
      case "SCRIPT":
        return "";
      default:
        return inner;
    }
  };

  const list = (node) =>
    [...node.children]
      .filter((item) => item.tagName === "LI")
      .map((item, at) => `${node.tagName === "OL" ? `${at + 1}.` : "-"} ${inline(item).trim()}`)
      .join("\n");

  const table = (node) =>
    [...node.rows].map((row) => `| ${[...row.cells].map((cell) => inline(cell).trim().replace(/[|\n]/g, " ")).join(" | ")} |`).join("\n");

  const blocks = (node) => {
    const found = [];
    let line = "";
    const end = () => {
      if (line.trim()) found.push(line.trim());
      line = "";
    };
    for (const child of node.childNodes) {
      const tag = child.tagName || "";
      if (/^H[1-6]$/.test(tag)) {
        end();
        if (words(child).trim()) found.push(`${tag === "H1" || tag === "H2" ? "#" : "##"} ${words(child).trim()}`);
      } else if (tag === "UL" || tag === "OL") {
        end();
        found.push(list(child));
      } else if (tag === "TABLE") {
        end();
        found.push(table(child));
      } else if (/^(P|DIV|SECTION|ARTICLE|BODY|BLOCKQUOTE)$/.test(tag) || (child.querySelector && child.querySelector("p, ul, ol, table, h1, h2, h3"))) {
        end();
        found.push(...blocks(child));
      } else {
        line += inline(child);
      }
    }
    end();
    return found;
  };

  for (const area of document.querySelectorAll("textarea[data-marks]")) {
    area.addEventListener("paste", (event) => {
      const html = event.clipboardData.getData("text/html");
      if (!html) return;
      const pasted = blocks(new DOMParser().parseFromString(html, "text/html").body).join("\n\n");
      if (!pasted) return;
      event.preventDefault();
      area.setRangeText(pasted, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
})();
