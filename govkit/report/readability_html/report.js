"use strict";
// Without this script the whole report is there to read: it only filters, and opens what is folded before printing.
(() => {
  const closed = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  addEventListener("beforeprint", () => { opened = closed(); for (const each of opened) each.open = true; });
  addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
})();
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const at = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const [byDocument, bySeverity, byKind, onlyNoted, status] = ["by-document", "by-severity", "by-kind", "only-noted", "status"].map(at);
  const notes = all(".note");
  const documents = all(".document");
  const numbers = (element) => element.dataset.notes.trim().split(/\s+/);

  const isWanted = (note) =>
    (!bySeverity.value || note.dataset.severity === bySeverity.value) &&
    (!byKind.value || note.dataset.kind === byKind.value) &&
    (!byDocument.value || note.closest(".document").dataset.document === byDocument.value);

  const show = () => {
    const shown = new Set();
    for (const note of notes) {
      note.hidden = !isWanted(note);
      if (!note.hidden) shown.add(note.dataset.number);
    }
    for (const marked of all(".text [data-notes]")) {
      const off = !numbers(marked).some((number) => shown.has(number));
      if (marked.classList.contains("marker")) marked.hidden = off;
      else marked.classList.toggle("off", off);
    }
    for (const who of all(".notes .who")) who.hidden = !numbers(who).some((number) => shown.has(number));
    for (const fix of all(".fix-first")) fix.hidden = !numbers(fix).some((number) => shown.has(number));
    for (const part of all("[data-document]")) part.hidden = Boolean(byDocument.value) && part.dataset.document !== byDocument.value;
    for (const passage of all(".passage")) passage.hidden = onlyNoted.checked && !passage.querySelector(".note:not([hidden])");
    for (const clause of all(".text .about, .text .furniture")) clause.hidden = onlyNoted.checked;
    const where = documents.filter((each) => !each.hidden && each.querySelector(".note:not([hidden])")).length;
    const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
    status.textContent = `${plural(shown.size, "finding")} of ${notes.length} shown, in ${plural(where, "document")}.`;
  };

  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  show();
})();
