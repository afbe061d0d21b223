// What makes the studio's pages live. Each of them does its work without this.
"use strict";

// A form keeps what was typed until it is saved: across a reload, a closed lid, a studio that was started again.
const kept = (form) => `typed ${form.action.split("?")[0]}`;

function fields(form) {
  return [...form.elements].filter((each) => each.name && each.type !== "hidden" && each.type !== "submit" && each.type !== "file");
}

function remember(form) {
  const typed = fields(form).map((each) => [each.name, each.value, each.checked === true]);
  sessionStorage.setItem(kept(form), JSON.stringify({ was: before(form), typed }));
}

function before(form) {
  return [...form.elements].filter((each) => each.type === "hidden").map((each) => each.value).join("\n");
}

function bringBack(form) {
  const found = JSON.parse(sessionStorage.getItem(kept(form)) || "null");
  if (!found || found.was !== before(form)) return;
  const now = fields(form);
  if (now.length !== found.typed.length) return;
  const as_saved = JSON.stringify(now.map((each) => [each.name, each.value, each.checked === true]));
  if (as_saved !== JSON.stringify(found.typed)) form.prepend(notice("You typed this and have not saved it."));
  now.forEach((each, at) => {
    const [, value, checked] = found.typed[at];
    if (each.type === "checkbox" || each.type === "radio") each.checked = checked;
    else each.value = value;
  });
}

function notice(words) {
  const said = document.createElement("p");
  said.className = "govuk-inset-text studio-unsaved";
  said.textContent = words;
  return said;
}

// The task list tells which sections hold what was typed and not saved.
function tellUnsaved(tasks) {
  const typed = Object.keys(sessionStorage).filter((each) => each.startsWith("typed ")).map((each) => each.slice(6));
  for (const link of tasks.querySelectorAll("a.govuk-task-list__link")) {
    if (!typed.some((each) => each === link.href || each.startsWith(`${link.href}.`))) continue;
    const said = document.createElement("div");
    said.className = "govuk-task-list__hint studio-unsaved";
    said.textContent = "Something was typed here and is not saved.";
    link.after(said);
  }
}

// A question that stands in what is folded away is shown to whoever is led to it.
function unfold() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let at = place?.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  if (place?.closest("details")) place.scrollIntoView();
}

// A document beside a form is drawn anew as somebody types, and findings come when they leave a question.
function live(form) {
  const frame = document.getElementById("document");
  let waiting = 0;
  const asked = { document: 0, findings: 0 }; // an answer of one kind is not out of date for a question of the other
  const send = async (what) => {
    const turn = ++asked[what];
    const body = new FormData(form);
    body.set("what", what);
    if (frame) body.set("document", frame.dataset.name);
    const answer = await fetch(form.dataset.live, { method: "POST", body, redirect: "error" });
    return turn === asked[what] && answer.ok ? answer.json() : null;
  };
  const draw = async () => {
    const found = await send("document");
    if (found && found.document && frame) redraw(frame, found.document);
  };
  const check = async () => {
    const drawn = asked.document;
    const found = await send("findings");
    if (!found) return;
    for (const place of form.querySelectorAll("[data-found]")) place.replaceChildren(...made(found.found[place.dataset.found] || ""));
    if (found.document && frame && drawn === asked.document) redraw(frame, found.document);
  };
  form.addEventListener("input", (event) => {
    answered(event.target);
    remember(form);
    clearTimeout(waiting);
    waiting = setTimeout(() => draw().catch(() => {}), 60);
  });
  form.addEventListener("change", () => check().catch(() => {}));
}

// An answer is no longer to be agreed.
function answered(field) {
  const tick = field.closest(".studio-question")?.querySelector("input[name^='open:']");
  if (tick && tick !== field && (field.value || field.checked)) tick.checked = false;
}

function made(words) {
  return [...new DOMParser().parseFromString(words, "text/html").body.childNodes];
}

function redraw(frame, words) {
  const shown = frame.contentDocument;
  const fresh = new DOMParser().parseFromString(words, "text/html");
  if (!shown || !shown.body) return;
  shown.body.replaceWith(shown.adoptNode(fresh.body));
  markOwn(frame);
  frame.dispatchEvent(new CustomEvent("drawn"));
}

// The facts of the form's own part are marked in the document beside it, which is opened at the first of them.
function markOwn(frame) {
  const part = document.querySelector("form[data-part]")?.dataset.part;
  const own = [...frame.contentDocument.querySelectorAll("a.fact")].filter((each) => {
    const path = decodeURIComponent(each.getAttribute("href").split("/facts/")[1] || "");
    return path === part || path.startsWith(`${part}.`);
  });
  for (const each of own) each.classList.add("here");
  return own[0];
}

function showOwn(frame) {
  const first = markOwn(frame);
  if (first && frame.contentWindow.scrollY === 0) frame.contentWindow.scrollTo(0, Math.max(0, first.getBoundingClientRect().top - 80));
}

// Another document is shown beside the form as soon as it is chosen, as somebody has typed it, and the page stays where it is.
function choosing(chooser, frame) {
  const form = document.querySelector("form[data-live]");
  chooser.form.querySelector("button").remove();
  chooser.addEventListener("change", () => {
    frame.dataset.name = chooser.value;
    frame.title = chooser.selectedOptions[0].textContent;
    form.action = `${form.action.split("?")[0]}?beside=${encodeURIComponent(chooser.value)}`;
    frame.addEventListener("load", () => form.dispatchEvent(new Event("input")), { once: true });
    frame.src = frame.src.replace(/documents\/[^/]+\/frame/, `documents/${encodeURIComponent(chooser.value)}/frame`);
  });
}

const beside = document.getElementById("document");
const chooser = document.getElementById("beside");
if (beside && chooser) choosing(chooser, beside);
if (beside) {
  beside.addEventListener("load", () => showOwn(beside));
  if (beside.contentDocument?.readyState === "complete") showOwn(beside);
}

for (const form of document.querySelectorAll("form[data-live]")) {
  if (new URLSearchParams(location.search).has("saved")) sessionStorage.removeItem(kept(form)); // never before it was saved
  else bringBack(form);
  live(form);
}
for (const tasks of document.querySelectorAll("[data-tasks]")) tellUnsaved(tasks);
unfold();
addEventListener("hashchange", unfold);
document.getElementById("summary")?.focus();
