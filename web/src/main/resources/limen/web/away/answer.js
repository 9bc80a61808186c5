// Answers in the place of the server where there is no network, and watches what goes to it where there is.
const PATIENCE_READING = 10_000;
const PATIENCE_SENDING = 20_000;
// Somebody else may be signed in after any of the others.
const OF_ONE_PERSON = /^\/(today|tell|record|leave|data|away|join|learn|doctor|results)(\/|$)/;
let ended = false;

self.addEventListener("install", (event) => event.waitUntil(keepHelp().catch(() => {}).then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || ended) {
    return;
  }
  if (request.method === "GET" && url.pathname.startsWith("/asset/")) {
    event.respondWith(file(request));
  } else if (request.mode === "navigate" && request.method === "POST") {
    event.respondWith(posted(event, url));
  } else if (request.mode === "navigate") {
    event.respondWith(read(event, url));
  }
});

self.addEventListener("sync", (event) => event.waitUntil(send().then(tellPages)));

// What a page asks: how things stand, to keep what is needed, or to send what waits.
self.addEventListener("message", (event) => {
  ended = false;
  const [reply] = event.ports;
  event.waitUntil(
    answerPage(event.data.ask).then(
      (state) => reply.postMessage(state),
      () => reply.postMessage({ fault: true, entries: [] }),
    ),
  );
});

async function answerPage(asked) {
  try {
    await (asked === "send" ? send() : asked === "keep" ? keepPages() : (await get("notes", "unsure")) && ask());
  } catch {
    // No network, or nobody is signed in: what waits goes on waiting.
  }
  return state();
}

async function state() {
  if (await get("notes", "unsure")) {
    return { entries: [] };
  }
  const told = await get("notes", "away");
  const lost = await get("notes", "lost");
  await drop("notes", "lost");
  const secret = await doorSecret();
  return { entries: await waiting(), kept: told?.overtaken ? null : told?.moment, lost, secret };
}

async function tellPages() {
  for (const page of await self.clients.matchAll({ type: "window" })) {
    page.postMessage({ changed: true });
  }
}

async function file(request) {
  const files = await caches.open(FILES);
  const known = await files.match(request.url);
  if (known) {
    return known;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await files.put(request.url, answer.clone());
  }
  return answer;
}

const within = (millis, answer) =>
  Promise.race([answer, new Promise((_, failed) => setTimeout(() => failed(new Error("no answer")), millis))]);

async function read(event, url) {
  if (url.pathname === "/away/entry") {
    return shownRefused(url.searchParams.get("id")).catch(notHere);
  }
  try {
    const answer = await within(PATIENCE_READING, fetch(event.request));
    const country = url.searchParams.get("country") ?? "";
    if (url.pathname === "/unwell" && /^[A-Za-z]{2}$/.test(country)) {
      event.waitUntil(put("notes", "country", country).catch(() => {}));
    }
    if (["/today", "/today/capsule"].includes(url.pathname) && answer.ok) {
      event.waitUntil(keepSeen(url.pathname, answer.clone()).catch(() => {}));
    }
    return answer;
  } catch {
    return shownAway(url).catch(notHere);
  }
}

const to = (path) => Response.redirect(new URL(path, self.location.origin), 303);

async function posted(event, url) {
  const fields = [...new URLSearchParams(await event.request.clone().text())];
  const path = url.pathname;
  const secret = await doorSecret().catch(() => secretKnown);
  const isOurs = fields.some(([name, value]) => name === "away" && value === secret);
  // A page that was kept carries no token of the server, even if there is network by now.
  if (isOurs && mayWait(path) && fields.some(([name]) => name === "kept")) {
    return aside(event, path, fields);
  }
  if (isOurs && path === "/away/let-go") {
    await drop("outbox", fields.find(([name]) => name === "entry")?.[1] ?? "");
    return to("/today");
  }
  if (path === "/sign-out" && isOurs && !fields.some(([name]) => name === "anyway")) {
    await within(PATIENCE_READING, send()).catch(() => {});
    const left = await waiting().catch(() => []);
    if (left.length > 0) {
      return stillWaiting(left.length, fields);
    }
  }
  let answer;
  try {
    answer = await within(PATIENCE_SENDING, fetch(event.request));
  } catch {
    // One page of several is no answer to the whole.
    const isPart = fields.some(([name]) => name === "step");
    return mayWait(path) && isOurs && !isPart
      ? aside(event, path, fields)
      : notSent(isOurs && path !== "/sign-out");
  }
  await overtake().catch(() => {});
  if (!OF_ONE_PERSON.test(path)) {
    await put("notes", "unsure", true).catch(() => {});
  }
  const isDone = answer.type === "opaqueredirect";
  if (isOurs && isDone && (path === "/sign-out" || path === "/data/erase")) {
    ended = true;
    await wipe().catch(() => {});
    await self.registration.unregister();
  }
  return answer;
}

async function aside(event, path, fields) {
  try {
    await putAside(path, fields);
  } catch {
    return stay(
      "Nothing was saved: there is no network, and this phone could not keep it. Its memory may be full, or this window be a private one.",
    );
  }
  event.waitUntil(send().then(tellPages, () => {}));
  return to(path === "/tell/unwell" ? "/tell/unwell/told" : "/today");
}

function notSent(canStay) {
  const sentence = "Nothing was sent: this needs the network, and there is none now.";
  return canStay ? stay(sentence) : plainPage("Nothing was sent.", ["This needs the network, and there is none now."]);
}

// The page stays as it is, with everything that was typed, and says why.
async function stay(sentence) {
  for (const page of await self.clients.matchAll({ type: "window" })) {
    page.postMessage({ sentence });
  }
  return new Response(null, { status: 204 });
}

// Signing out wipes this phone. Whoever has something waiting on it decides about that first.
function stillWaiting(count, fields) {
  const form = `<form method="post" action="/sign-out">
${fields.map(([name, value]) => hidden(escaped(name), value)).join("")}${hidden("anyway", "yes")}
<p class="gap"><button class="btn grave" type="submit">Delete what waits, and sign out</button></p></form>`;
  return plainPage(
    count === 1 ? "One entry waits on this phone." : `${count} entries wait on this phone.`,
    ["Your team does not have it yet. Signing out deletes everything of yours from this phone."],
    form,
  );
}
