// What was saved without network, until the server has it. Each entry has an id that its form made, so that it is in
// the record once, however often it is sent.
const PATIENCE = 5;
let sending = null;

const MAY_WAIT = [/^\/today\/(form|capsule|setting|questions|leave-out)$/, /^\/tell\/[a-z]+$/];
// Where a server sends somebody whom it does not know any more. Any other page says that the entry was taken.
const DOORS = ["/", "/sign-in", "/demo", "/erased"];
const mayWait = (path) => MAY_WAIT.some((pattern) => pattern.test(path));

// A moment by this phone's clock, with its distance from UTC: 2027-04-09T08:12:00.000+02:00.
function clockTime(date) {
  const minutes = -date.getTimezoneOffset();
  const wall = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const part = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  return `${wall}${minutes < 0 ? "-" : "+"}${part(minutes / 60)}:${part(minutes % 60)}`;
}

// The same form saved twice is one entry, with the time at which it was first saved.
async function putAside(path, fields) {
  const id = fields.find(([name]) => name === "entry")?.[1];
  if (!id) {
    throw new Error("a form without an id");
  }
  const told = await get("notes", "away");
  const there = await get("outbox", id);
  const now = new Date();
  const due = fields.find(([name]) => name === "due")?.[1];
  const address = addressOf(due ? `${path}?${new URLSearchParams({ due })}` : path);
  const unsent = fields.filter(([name]) => ![told?.csrf.name, "kept", "away"].includes(name));
  await put("outbox", id, {
    id,
    path,
    address,
    fields: unsent,
    title: told?.pages.find((page) => addressOf(page.at) === address)?.title ?? "Entry",
    happened: there?.happened ?? clockTime(now),
    saved: there?.saved ?? now.getTime(),
    order: there?.order ?? (await nextOrder()),
    tries: 0,
    refused: null,
  });
  await self.registration.sync?.register("away").catch(() => {});
}

async function nextOrder() {
  const last = (await get("notes", "order")) ?? 0;
  await put("notes", "order", last + 1);
  return last + 1;
}

const waiting = async () => (await all("outbox")).sort((one, other) => one.order - other.order);

// Sends what waits, the oldest first. Whatever goes wrong, it waits on; what is refused stays, with the reason.
function send() {
  sending ??= sendNow().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendNow() {
  const open = (await waiting()).filter((entry) => !entry.refused);
  if (open.length === 0) {
    return;
  }
  let told = await ask();
  for (const { id } of open) {
    const entry = await get("outbox", id);
    if (entry && !(await sendOne(entry, told))) {
      return;
    }
  }
}

async function sendOne(entry, told) {
  const body = new URLSearchParams(entry.fields);
  body.set(told.csrf.name, told.csrf.token);
  body.set("happened", entry.happened);
  body.set("sent", clockTime(new Date()));
  const answer = await fetch(entry.path, { method: "POST", body, cache: "no-store" });
  const { pathname } = new URL(answer.url);
  if (answer.redirected) {
    if (DOORS.includes(pathname)) {
      throw new SignedOut();
    }
    await overtake();
    await drop("outbox", entry.id);
    return true;
  }
  // Too busy, broken, or a session that was just changed: that says nothing about the entry. One that fails again and
  // again does not keep the others waiting.
  if (answer.status >= 500 || [403, 408, 425, 429].includes(answer.status)) {
    await put("outbox", entry.id, { ...entry, tries: entry.tries + 1 });
    return entry.tries + 1 >= PATIENCE;
  }
  await put("outbox", entry.id, { ...entry, refused: await answer.text() });
  return true;
}
