// Runs one of three tasks: quick eyes, digits in mind, uses for a thing. Each begins with a round that is not kept. What
// happened while the page was out of view does not count, and the page says so.
const form = document.getElementById("task");
const stage = document.getElementById("stage");
const list = (text) => (text === "" ? [] : text.split(","));
const { task, practice, plan, spare, prompt } = form.dataset;
const trials = [];
const second = 1000;

const tell = document.createElement("p");
tell.className = "say gap";
tell.setAttribute("role", "status");
const place = document.createElement("div");
place.className = "gap";
stage.append(tell, place);

const button = (words, first) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = first ? "btn first" : "btn";
  made.textContent = words;
  return made;
};
const pressed = (words) =>
  new Promise((done) => {
    const made = button(words, true);
    place.replaceChildren(made);
    made.focus();
    made.addEventListener("click", () => done(), { once: true });
  });
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const away = () => document.visibilityState === "hidden";
let wasAway = false;
document.addEventListener("visibilitychange", () => {
  wasAway = wasAway || away();
});

const send = () => {
  form.elements.trials.value = trials.join("\n");
  tell.textContent = "Done. Saving.";
  // Where it cannot be sent now, it is sent from here later.
  const save = document.createElement("button");
  save.className = "btn first";
  save.type = "submit";
  save.textContent = "Save it";
  place.replaceChildren(save);
  form.requestSubmit(save);
};

// One try: waits, lights, and takes the time from the frame in which the light was drawn. Nothing within 30 s is
// "none"; a tap before the light is negative by as much as it came too early.
const react = (square, waiting) =>
  new Promise((done) => {
    wasAway = false;
    square.classList.remove("lit");
    const planned = performance.now() + waiting;
    let lit = null;
    let over = null;
    const end = (result) => {
      clearTimeout(light);
      clearTimeout(over);
      square.removeEventListener("pointerdown", tapped);
      document.removeEventListener("keydown", keyed);
      square.classList.remove("lit");
      done(wasAway || away() ? null : result);
    };
    const answer = (at) => end(String(Math.round(lit === null ? Math.min(-1, at - planned) : at - lit)));
    const tapped = (tap) => {
      tap.preventDefault();
      answer(tap.timeStamp);
    };
    const keyed = (key) => {
      if ((key.key === " " || key.key === "Enter") && !key.repeat) {
        key.preventDefault();
        answer(key.timeStamp);
      }
    };
    const light = setTimeout(() => {
      square.classList.add("lit");
      requestAnimationFrame((now) => {
        lit = now;
        over = setTimeout(() => end("none"), 30 * second);
      });
    }, waiting);
    square.addEventListener("pointerdown", tapped);
    document.addEventListener("keydown", keyed);
  });

const reactions = async () => {
  const square = button("", false);
  square.className = "light";
  square.setAttribute("aria-label", "Tap here when it lights up");
  const round = async (waits, kept, ms) => {
    place.replaceChildren(square);
    square.focus();
    let spent = 0;
    for (const waiting of waits) {
      const begun = performance.now();
      const result = await react(square, Number(waiting));
      if (result === null) {
        tell.textContent = "The page was out of view: that try does not count. Go on when you are back.";
        await pressed("Go on");
        place.replaceChildren(square);
        square.focus();
        continue;
      }
      spent += performance.now() - begun;
      if (kept) {
        trials.push(result);
      } else {
        tell.textContent = Number(result) < 0 ? "Too early: wait for the light." : `${result} thousandths of a second.`;
      }
      if (spent >= ms) {
        return;
      }
    }
  };
  await pressed("Try it out");
  tell.textContent = "Practice. Tap when the square lights up.";
  await round(list(practice), false, Infinity);
  tell.textContent = "That was the practice. The next three minutes are kept.";
  await pressed("Begin");
  tell.textContent = "Tap when the square lights up.";
  await round(list(plan), true, 180 * second);
  send();
};

const digits = async () => {
  const show = async (sequence) => {
    wasAway = false;
    const digit = document.createElement("p");
    digit.className = "digit";
    digit.setAttribute("aria-live", "assertive");
    place.replaceChildren(digit);
    for (const each of sequence) {
      digit.textContent = each;
      await wait(0.8 * second);
      digit.textContent = " ";
      await wait(0.2 * second);
    }
    return !(wasAway || away());
  };
  const given = (backward) =>
    new Promise((done) => {
      const label = document.createElement("label");
      label.htmlFor = "given";
      label.textContent = backward ? "The digits in reverse, the last one first" : "The digits in the same order";
      const box = document.createElement("input");
      box.type = "text";
      box.id = "given";
      box.inputMode = "numeric";
      box.autocomplete = "off";
      box.maxLength = 12;
      const on = button("That was it", true);
      const end = () => done(box.value.replace(/[^0-9]/g, ""));
      on.addEventListener("click", end, { once: true });
      box.addEventListener("keydown", (key) => {
        if (key.key === "Enter") {
          key.preventDefault();
          end();
        }
      });
      const field = document.createElement("div");
      field.className = "field";
      field.append(label, box);
      const act = document.createElement("p");
      act.className = "gap";
      act.append(on);
      place.replaceChildren(field, act);
      box.focus();
    });
  const one = async (sequence, backward, instead) => {
    tell.textContent = backward ? "Watch, then type them in reverse." : "Watch, then type them in.";
    let shown = sequence;
    while (!(await show(shown))) {
      tell.textContent = "The page was out of view: that try does not count.";
      await pressed("Go on");
      shown = instead.shift() ?? shown;
      tell.textContent = "Watch the digits.";
    }
    return [shown, await given(backward)];
  };
  const direction = async (name) => {
    const backward = name === "backward";
    const of = (all) => list(all).filter((each) => each.startsWith(name)).map((each) => each.split(" ")[1]);
    tell.textContent = backward ? "Second part: in reverse." : "First part: in the same order.";
    await pressed("Try it out");
    const [tried, said] = await one(of(practice)[0], backward, of(practice));
    const right = backward ? [...tried].reverse().join("") : tried;
    tell.textContent =
      said === right ? "That is right. The next ones are kept." : `It was ${right}. The next ones are kept.`;
    await pressed("Begin");
    const instead = of(spare);
    let length = 0;
    let errors = 0;
    for (const sequence of of(plan)) {
      if (sequence.length !== length) {
        length = sequence.length;
        errors = 0;
      }
      const [shown, answer] = await one(sequence, backward, instead.filter((each) => each.length === length));
      trials.push(`${name} ${shown} ${answer}`.trim());
      errors += answer === (backward ? [...shown].reverse().join("") : shown) ? 0 : 1;
      if (errors === 2) {
        return;
      }
    }
  };
  await direction("forward");
  await direction("backward");
  send();
};

const uses = async () => {
  const round = (thing, seconds) =>
    new Promise((done) => {
      wasAway = false;
      tell.textContent = `Uses for: ${thing}`;
      const label = document.createElement("label");
      label.htmlFor = "uses";
      label.textContent = `One on each line. ${seconds} seconds.`;
      const box = document.createElement("textarea");
      box.id = "uses";
      box.rows = 8;
      const on = button("I have no more", false);
      const field = document.createElement("div");
      field.className = "field";
      field.append(label, box);
      place.replaceChildren(field, on);
      box.focus();
      const end = () => {
        clearTimeout(over);
        done(wasAway || away() ? null : box.value);
      };
      const over = setTimeout(end, seconds * second);
      on.addEventListener("click", end, { once: true });
    });
  await pressed("Try it out");
  await round(practice, 30);
  tell.textContent = "That was the practice. The next two minutes are kept.";
  await pressed("Begin");
  const said = await round(prompt, 120);
  if (said === null) {
    tell.textContent =
      "The page was out of view, so these two minutes cannot be compared with others. Nothing was kept; please leave it out this time.";
    place.replaceChildren();
    return;
  }
  trials.push(`prompt ${prompt}`);
  trials.push(...said.split("\n").map((line) => line.trim().slice(0, 200)).filter((line) => line !== ""));
  send();
};

({ "reaction-time": reactions, "digit-span": digits, "alternative-uses": uses })[task]();
