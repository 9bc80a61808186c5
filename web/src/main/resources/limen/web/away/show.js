// Pages that this phone shows by itself. What is put into a page is either a sentence from here or escaped.
const MAIN = '<main class="wrap" id="main">';
const PLAIN_HEADERS = {
  "Content-Type": "text/html;charset=UTF-8",
  "Content-Security-Policy": POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};

const escaped = (text) =>
  String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const hidden = (name, value) => `<input type="hidden" name="${name}" value="${escaped(value)}">`;

// Only forms of our own pages know it, so no other site can put anything aside in somebody's name.
let secretKnown = null;

async function doorSecret() {
  secretKnown = await get("notes", "secret");
  if (!secretKnown) {
    secretKnown = crypto.randomUUID();
    await put("notes", "secret", secretKnown);
  }
  return secretKnown;
}

const said = (html, sentence) => html.replace(MAIN, () => `${MAIN}\n<p class="away" role="status">${escaped(sentence)}</p>`);

function plainPage(heading, sentences, more = "", status = 200) {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="${STYLE}"><title>Limen</title></head>
<body><header class="wrap top"><a class="mark" href="/today"><span>Limen</span></a></header>
${MAIN}<div class="narrow"><h1>${escaped(heading)}</h1>
${sentences.map((sentence) => `<p class="say">${escaped(sentence)}</p>`).join("\n")}
${more}<p class="gap acts"><a class="btn plain" href="/today">Back to today</a></p></div></main>
<nav class="bar" aria-label="Always here"><div class="wrap"><a class="btn grave" href="/unwell">I feel unwell</a></div></nav>
</body></html>`;
  return new Response(html, { status, headers: PLAIN_HEADERS });
}

// What is shown in the place of a page that the network did not bring.
async function shownAway(url) {
  let address = addressOf(url);
  const told = await get("notes", "away");
  const entries = await waiting();
  if (address === "/today" || address === "/today/capsule") {
    address = await strictest(address, told, entries);
  }
  const page = (await keptPage(address)) ?? (url.pathname === "/unwell" ? await keptPage("/unwell") : undefined);
  if (page) {
    return shown(page, url, told, entries);
  }
  const help = url.pathname === "/unwell" ? await caches.match("/unwell") : undefined;
  if (help) {
    return help;
  }
  const none = await keptPage("/away/none");
  return none ? shown(none, url, told, entries) : notHere();
}

function notHere() {
  return plainPage("There is no network.", [
    "This page is not kept on this phone.",
    "If you feel unwell and may be in danger, call your local emergency number. A call needs no data network.",
  ]);
}

// The page as it was kept, or the one that says that the capsule waits; and always what was graver than that.
async function strictest(address, told, entries) {
  const seen = await keptPage("/today");
  const [, gravest] = seen?.html.match(/class="lead-(hold|stop|seek-care)"/) ?? [];
  if (gravest) {
    return gravest === "hold" && address === "/today/capsule" ? "/away/capsule" : "/today";
  }
  const kept = told?.verdict ? { ...told.verdict, asked: told.asked } : null;
  if (address === "/today" && told && !kept && !told.overtaken && entries.length === 0) {
    return address;
  }
  const says = offlineVerdict(kept, entries.map((entry) => entry.path), Date.now());
  const isAsKept = kept && says === kept.says && (says !== "hold" || kept.done);
  return isAsKept ? address : `/away/${address === "/today" ? "today" : "capsule"}`;
}

async function shown(page, url, told, entries) {
  let html = said(
    page.html,
    `No network. This page is from ${page.moment}. What you save waits on this phone and is sent when there is network.`,
  );
  html = html.replace(/(<input type="hidden" name="entry" value=")[^"]*(">)/g, (_, before, after) => {
    return before + crypto.randomUUID() + after;
  });
  if (told) {
    const csrf = new RegExp(`<input type="hidden" name="${told.csrf.name}" value="[^"]*">`, "g");
    html = html.replace(csrf, hidden("kept", "yes") + hidden("away", await doorSecret()));
  }
  if (url.pathname === "/today" && told) {
    html = html.replace('<section aria-labelledby="tell-title">', (section) => openedSince(told, entries) + section);
  }
  return new Response(html, { headers: page.headers });
}

// Forms whose time came after the page was kept, by the clock or after a capsule that waits here.
function openedSince(told, entries) {
  const now = Date.now();
  const taken = entries.filter((entry) => entry.path === "/today/capsule").map((entry) => entry.saved);
  const openings = [
    ...told.ahead.map((each) => ({ ...each, from: told.asked + each.in })),
    ...taken.flatMap((at) => told.after.map((each) => ({ ...each, from: at + each.in }))),
  ];
  const rows = openings
    .filter((each) => each.from <= now && now < each.from + each.open)
    .filter((each) => !entries.some((entry) => entry.address === addressOf(each.path)))
    .map(
      (each) => `<li><a class="task" href="${escaped(each.path)}"><span class="mark-due" aria-hidden="true"></span>
<b>${escaped(each.title)}</b><span class="when">now</span><span class="heard">to do.</span></a></li>`,
    );
  return rows.length === 0
    ? ""
    : `<section aria-labelledby="since-title"><h2 id="since-title">Due since</h2><ul class="tasks">${rows.join("")}</ul></section>\n`;
}

// What was refused, as the server showed it: with the reason, and what was typed still in it.
async function shownRefused(id) {
  if (await get("notes", "unsure")) {
    await ask();
  }
  const entry = await get("outbox", id ?? "");
  if (!entry?.refused) {
    return plainPage("It is not here any more.", ["It was sent, or let go."]);
  }
  const at = `${entry.title}, saved at ${entry.happened.slice(11, 16)}.`;
  if (entry.refused.includes('<form method="post"') && entry.refused.includes('name="entry"')) {
    const more = hidden("kept", "yes") + hidden("away", await doorSecret());
    const html = said(entry.refused, `${at} It was not taken. Change it and send it again; it keeps its time.`);
    return new Response(html.replace('<input type="hidden" name="entry"', (field) => more + field), { headers: PLAIN_HEADERS });
  }
  const typed = entry.fields.filter(([name, value]) => value && !["entry", "due", "slot"].includes(name));
  const lines = typed.map(([, value]) => `<p class="gap">${escaped(value)}</p>`).join("\n");
  return plainPage("It was not taken.", [at, "This is what it says:"], lines);
}
