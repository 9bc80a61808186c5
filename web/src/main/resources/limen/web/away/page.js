// Lets this phone keep pages and entries for the hours in which it has no network. Without it everything works as long
// as there is network.
(() => {
  const container = navigator.serviceWorker;
  if (!container || !window.indexedDB) {
    return;
  }
  const isToday = location.pathname === "/today";
  const isToldByRecord = isToday || location.pathname === "/tell/unwell/told";
  const FIRST_PAUSE = 5_000;
  const LONGEST_PAUSE = 300_000;
  let pause = FIRST_PAUSE;
  let waits = 0;
  let lost = 0;
  let isSending = false;
  let isLeaving = false;

  const made = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };

  async function ask(what) {
    const worker = container.controller ?? (await container.ready).active;
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => done(event.data);
      worker.postMessage({ ask: what }, [port2]);
    });
  }

  // Only forms that carry it are put aside: no other site knows it.
  function mark(secret) {
    for (const form of document.querySelectorAll('form[method="post"]')) {
      if (secret) {
        form.querySelector('input[name="away"]')?.remove();
        form.append(hidden("away", secret));
      }
    }
  }

  function hidden(name, value) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    return field;
  }

  // What the server said, without what stands around it.
  function reason(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const said = [...page.querySelectorAll("main .err")].map((each) => each.textContent.trim());
    const whole = [...page.querySelectorAll("main h1, main p")].slice(0, 2).map((each) => each.textContent.trim());
    return (said.length ? said : whole).filter((each, i, all) => all.indexOf(each) === i).join(" ");
  }

  const hour = (saved) => {
    const at = new Date(saved);
    const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    const isToday = at.toDateString() === new Date().toDateString();
    return isToday ? time : `${at.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" })}, ${time}`;
  };

  function row(entry, secret) {
    const refused = entry.refused !== null;
    const box = made("div", "task");
    const spot = made("span", refused ? "mark-held" : "mark-later");
    spot.setAttribute("aria-hidden", "true");
    const when = made("span", "when", refused ? "not taken" : "waiting");
    const sub = refused ? `${hour(entry.saved)}. ${reason(entry.refused)}` : `${hour(entry.saved)}. Sent when there is network.`;
    box.append(spot, made("b", "", entry.title), when, made("span", "sub", sub));
    const item = made("li", "", box);
    if (refused) {
      const open = made("a", "btn", "Open it");
      open.href = `/away/entry?id=${entry.id}`;
      const letGo = made("button", "btn plain", "Let it go");
      const form = made("form", "acts", open, letGo, hidden("entry", entry.id), hidden("away", secret));
      Object.assign(form, { method: "post", action: "/away/let-go" });
      item.append(form);
    }
    return item;
  }

  function show(state) {
    document.querySelectorAll("#away, #away-kept").forEach((old) => old.remove());
    const main = document.getElementById("main");
    lost ||= state.lost;
    if (isToday && (state.entries.length || lost)) {
      const section = made("section", "");
      section.id = "away";
      section.setAttribute("aria-labelledby", "away-title");
      const title = made("h2", "", "On this phone");
      title.id = "away-title";
      section.append(title);
      if (lost) {
        section.append(made("p", "", "Somebody else’s entries that waited on this phone were deleted. They were not sent."));
      }
      section.append(made("ul", "tasks", ...state.entries.map((entry) => row(entry, state.secret))));
      main.querySelector(".cols").before(section);
    }
    if (isToday) {
      const line = state.fault
        ? "This browser keeps nothing for the time without network: the window is a private one, or the memory is full. With network everything works."
        : state.kept && `Kept on this phone for the time without network: this day as of ${state.kept}. Signing out deletes it.`;
      if (line) {
        const kept = made("p", "small quiet gap", line);
        kept.id = "away-kept";
        main.append(kept);
      }
    }
    for (const link of document.querySelectorAll("a.task[href]")) {
      if (state.entries.some((entry) => entry.address === link.pathname + link.search && !entry.refused)) {
        link.querySelector(".when")?.replaceChildren("waiting");
      }
    }
    waits = state.entries.filter((entry) => !entry.refused).length;
    mark(state.secret);
  }

  // Nobody is called back who is on the way elsewhere.
  const reload = () => !isLeaving && !isSending && location.reload();

  function say(sentence) {
    document.getElementById("away-said")?.remove();
    const said = made("p", "err", sentence);
    said.id = "away-said";
    said.setAttribute("role", "alert");
    said.tabIndex = -1;
    document.querySelector("main form [type=submit]").before(said);
    said.focus();
  }

  async function send() {
    const before = waits;
    const state = await ask("send");
    const isSent = state.entries.filter((entry) => !entry.refused).length < before;
    show(state);
    if (isSent && isToldByRecord) {
      reload();
    } else if (waits > 0) {
      setTimeout(send, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  async function begin() {
    await container.register("/away.js");
    show(await ask("state"));
    if (waits > 0) {
      await send();
    }
    if (isToday) {
      show(await ask("keep"));
    }
  }

  window.addEventListener("online", () => waits > 0 && send());
  container.addEventListener("message", ({ data }) => {
    if (data.changed && isToldByRecord) {
      reload();
    } else if (data.sentence && isSending) {
      isSending = false;
      say(data.sentence);
    }
  });
  document.addEventListener("submit", () => (isSending = true));
  document.addEventListener("click", (event) => (isLeaving ||= Boolean(event.target.closest("a[href]"))));
  begin().catch(() => show({ fault: true, entries: [] }));
})();
