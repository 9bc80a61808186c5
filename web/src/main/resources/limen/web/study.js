// Turns eleven marks into a line to slide on. Nothing is answered until somebody touches it; without this script the
// marks stay, and say the same.
for (const field of document.querySelectorAll("fieldset.line")) {
  const marks = field.querySelector(".marks");
  const ends = [...marks.querySelectorAll(".end")].map((end) => end.textContent);
  const name = field.dataset.name;
  const slider = document.createElement("input");
  const value = field.dataset.value;
  slider.type = "range";
  slider.min = field.dataset.low;
  slider.max = field.dataset.high;
  slider.value = value === "" ? String((Number(slider.min) + Number(slider.max)) / 2) : value;
  slider.setAttribute("aria-label", field.querySelector("legend").textContent);
  const told = document.createElement("div");
  told.className = "ends";
  const left = document.createElement("span");
  const middle = document.createElement("span");
  const right = document.createElement("span");
  left.textContent = ends[0];
  right.textContent = ends[1];
  told.append(left, middle, right);
  const answered = () => {
    slider.name = name;
    slider.classList.remove("unset");
    middle.textContent = "";
    slider.removeAttribute("aria-valuetext");
  };
  if (value === "") {
    slider.classList.add("unset");
    middle.textContent = "not answered yet";
    slider.setAttribute("aria-valuetext", "not answered yet");
  } else {
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
  marks.remove();
  field.append(slider, told);
}
