// Scores a sentence as it is typed, and puts a token where one writes. The page does its work without this.
"use strict";

for (const form of document.querySelectorAll("form[data-words]")) {
  const typed = form.elements.typed, wrong = document.getElementById("typed-wrong"), scores = document.getElementById("scores");
  const key = `typed ${form.action}`;
  let waiting = 0, asked = 0;
  const kept = JSON.parse(sessionStorage.getItem(key) || "null");
  if (kept && kept.was === form.elements.was.value) typed.value = kept.typed;
  const score = async () => {
    const turn = ++asked;
    const answer = await fetch(form.dataset.words, { method: "POST", body: new FormData(form), redirect: "error" });
    if (turn !== asked || !answer.ok) return;
    const found = await answer.json();
    wrong.textContent = found.wrong;
    typed.classList.toggle("govuk-textarea--error", found.wrong !== "");
    if (found.scores) scores.replaceChildren(...new DOMParser().parseFromString(found.scores, "text/html").body.childNodes);
  };
  const changed = () => {
    sessionStorage.setItem(key, JSON.stringify({ was: form.elements.was.value, typed: typed.value }));
    clearTimeout(waiting);
    waiting = setTimeout(() => score().catch(() => {}), 250);
  };
  typed.addEventListener("input", changed);
  form.addEventListener("submit", () => sessionStorage.removeItem(key));
  for (const token of form.querySelectorAll("[data-token]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "studio-token studio-token--button";
    button.textContent = token.textContent;
    button.setAttribute("aria-label", `Move ${token.textContent} to where you write`);
    button.addEventListener("click", () => {
      const name = token.dataset.token, at = typed.value.indexOf(name);
      let place = typed.selectionStart;
      if (at >= 0) {
        typed.value = typed.value.slice(0, at) + typed.value.slice(at + name.length);
        if (place > at) place = Math.max(at, place - name.length);
      }
      typed.value = typed.value.slice(0, place) + name + typed.value.slice(place);
      typed.focus();
      typed.selectionStart = typed.selectionEnd = place + name.length;
      changed();
    });
    token.replaceWith(button);
  }
  if (kept && typed.value !== form.elements.was.value) changed();
}
