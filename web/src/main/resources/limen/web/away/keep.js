// Fetches what the coming hours need, while there is network.
const FILES = "away";
const FRESH = 5 * 60 * 1000;
const LASTING = 6 * 60 * 60 * 1000;
const LONGEST = 7 * 24 * 60 * 60 * 1000;
const HEADERS = [
  "Content-Type",
  "Content-Security-Policy",
  "Referrer-Policy",
  "X-Content-Type-Options",
  "Permissions-Policy",
  "Cross-Origin-Opener-Policy",
  "Cross-Origin-Resource-Policy",
];
// Counts what was sent, so that nothing is kept that an entry has overtaken, or that is another person's.
let sentSoFar = 0;
let keptAfter = -1;
let keeping = null;

// The same page has the same address, however its query is written.
function addressOf(url) {
  const { pathname, searchParams } = new URL(url, self.location.origin);
  const query = new URLSearchParams([...searchParams].filter(([name]) => name === "due" || name === "country"));
  return pathname + (query.size ? `?${query}` : "");
}

class SignedOut extends Error {}

// Asks the server who is signed in, and what to keep. Whoever else kept something on this phone keeps it no longer.
async function ask() {
  const country = await get("notes", "country");
  const asked = Date.now();
  // Following to the door would begin a session there, and end that of the form which somebody is filling in.
  const list = country ? `/away?country=${country}` : "/away";
  const answer = await fetch(list, { cache: "no-store", redirect: "manual" });
  if (!answer.ok) {
    throw new SignedOut();
  }
  const told = { ...(await answer.json()), asked };
  const owner = await get("notes", "owner");
  if (owner !== undefined && owner !== told.person) {
    const lost = (await all("outbox")).length;
    await wipeBox();
    await put("notes", "lost", lost);
  }
  await put("notes", "owner", told.person);
  await put("notes", "unsure", false);
  return told;
}

function keepPages() {
  keeping ??= keepNow().finally(() => {
    keeping = null;
  });
  return keeping;
}

async function keepNow() {
  const before = sentSoFar;
  const last = await get("notes", "away");
  const isFresh = last && Date.now() - last.asked < FRESH && last.asked <= Date.now();
  if (isFresh && keptAfter === before && !(await get("notes", "unsure"))) {
    return;
  }
  const told = await ask();
  for (const page of told.pages) {
    await keepPage(page, told);
    if (sentSoFar !== before) {
      return;
    }
  }
  await put("notes", "away", told);
  await keepHelp();
  await dropOthers("pages", told.pages.map((page) => addressOf(page.at)));
  keptAfter = before;
}

async function keepPage(page, told) {
  const address = addressOf(page.at);
  if (page.lasting) {
    const kept = await get("pages", address);
    const age = kept ? told.asked - kept.asked : -1;
    if (kept && kept.from === page.from && kept.style === STYLE && age >= 0 && age < LASTING) {
      return;
    }
  }
  const answer = await fetch(page.from, { cache: "no-store", redirect: "manual" });
  if (!answer.ok) {
    await drop("pages", address);
    return;
  }
  await keepAnswer(address, answer, { asked: told.asked, moment: told.moment, from: page.from, style: STYLE });
}

async function keepAnswer(address, answer, about) {
  const headers = HEADERS.map((name) => [name, answer.headers.get(name)]).filter(([, value]) => value);
  const html = await answer.text();
  await keepFiles(html);
  await put("pages", address, { ...about, html, headers });
}

// What somebody saw last of the day is what they go by, so it is kept as they saw it.
async function keepSeen(address, answer) {
  const now = new Date();
  const moment = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
  await keepAnswer(address, answer, { asked: now.getTime(), moment, from: address, style: STYLE });
}

// Something was told that the rules may look at: what they said before holds no longer.
async function overtake() {
  sentSoFar++;
  const told = await get("notes", "away");
  if (told) {
    await put("notes", "away", { ...told, verdict: null, overtaken: true });
  }
}

// Style sheets and scripts hold nothing of anybody, so they lie open.
async function keepFiles(html) {
  const files = await caches.open(FILES);
  for (const [, path] of html.matchAll(/(?:href|src)="(\/asset\/[^"]+)"/g)) {
    if (!(await files.match(path))) {
      await files.add(path);
    }
  }
}

// Help as anybody sees it, for whoever is signed out: it names no study and no country.
async function keepHelp() {
  const help = await fetch("/unwell", { credentials: "omit", cache: "no-store" });
  if (help.ok && !help.redirected) {
    await keepFiles(await help.clone().text());
    await (await caches.open(FILES)).put("/unwell", help);
  }
}

// A page that was kept; nothing if there is none, if it is too old, or if nobody knows who is here now.
async function keptPage(address) {
  if (await get("notes", "unsure")) {
    return undefined;
  }
  const kept = await get("pages", address);
  const age = kept ? Date.now() - kept.asked : -1;
  return kept && age <= LONGEST ? kept : undefined;
}

// Nothing stays: neither what was kept nor what waits, nor the files of the pages.
async function wipe() {
  sentSoFar++;
  await Promise.allSettled([keeping, sending]);
  await wipeBox();
  for (const name of await caches.keys()) {
    await caches.delete(name);
  }
}
