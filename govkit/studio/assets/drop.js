// A file can be dropped anywhere in the box of its field, and one that misses it opens nothing. The field does its work without this.
"use strict";

for (const what of ["dragover", "drop"]) {
  window.addEventListener(what, (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
}

for (const box of document.querySelectorAll("[data-drop]")) {
  const field = box.querySelector("input[type=file]"), told = box.querySelector("[role=status]");
  const over = (is) => box.classList.toggle("studio-drop--over", is);
  box.addEventListener("dragover", () => over(true));
  box.addEventListener("dragleave", (event) => over(box.contains(event.relatedTarget)));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    const files = event.dataTransfer.files;
    if (files.length > 1 && !field.multiple) {
      told.textContent = `You dropped ${files.length} files. One at a time is read: drop the one that you mean.`;
    } else if (files.length) {
      field.files = files;
      told.textContent = `Chosen: ${[...files].map((each) => each.name).join(", ")}`;
    }
  });
  field.addEventListener("change", () => { told.textContent = ""; });
}
