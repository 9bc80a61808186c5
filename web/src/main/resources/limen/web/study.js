// Turns eleven marks into a line to slide on. Nothing is answered until somebody touches it, and an answer can be taken
// back; without this script the marks stay, and say the same.
for (const field of document.querySelectorAll("fieldset.line")) {
  const marks = field.querySelector(".marks");
  const ends = [...marks.querySelectorAll(".end")].map((end) => end.textContent);
  const asked = field.querySelector("legend").textContent;
  const { name, value, low, high } = field.dataset;
  const middle = String((Number(low) + Number(high)) / 2);
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = low;
  slider.max = high;
  slider.setAttribute("aria-label", asked);
  const told = document.createElement("div");
  told.className = "ends";
  const [left, state, right] = ["span", "span", "span"].map((tag) => document.createElement(tag));
  left.textContent = ends[0];
  right.textContent = ends[1];
  told.append(left, state, right);
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "clear";
  clear.setAttribute("aria-label", `Clear the answer: ${asked}`);
  const unanswered = () => {
    slider.value = middle;
    slider.removeAttribute("name");
    slider.classList.add("unset");
    slider.setAttribute("aria-valuetext", "not answered yet");
    state.replaceChildren("not answered yet");
  };
  const answered = () => {
    if (slider.name !== name) {
      slider.name = name;
      slider.classList.remove("unset");
      slider.removeAttribute("aria-valuetext");
      state.replaceChildren(clear);
    }
  };
  unanswered();
  if (value !== "") {
    slider.value = value;
    answered();
  }
  for (const event of ["input", "pointerup"]) {
    slider.addEventListener(event, answered);
  }
  slider.addEventListener("keydown", (key) => {
    if (key.key === "Enter" || key.key === " ") {
      key.preventDefault();
      answered();
    }
  });
  clear.addEventListener("click", () => {
    unanswered();
    slider.focus();
  });
  // A message about the field stays beneath the line.
  marks.replaceWith(slider, told);
}
// Puts the text of a chosen file into a field. Nothing is sent by that; without this script the text is pasted.
for (const field of document.querySelectorAll("[data-file]")) {
  const text = document.getElementById(field.dataset.file);
  field.hidden = false;
  field.querySelector("input").addEventListener("change", async (chosen) => {
    const file = chosen.target.files[0];
    if (file) {
      text.value = await file.text();
    }
  });
}
