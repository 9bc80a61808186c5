// What this phone keeps: a database of the browser in which nothing can be read without a key that never leaves it.
// Each thing lies under a name that says nothing, and is bound to it: moved elsewhere, it no longer opens.
const BOX = "away";
const STORES = ["pages", "outbox", "notes"];
let opened = null;
let keysRead = null;

const answered = (asked) =>
  new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

function box() {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(BOX, 1);
    asked.onupgradeneeded = () => ["keys", ...STORES].forEach((store) => asked.result.createObjectStore(store));
    asked.onsuccess = () => {
      asked.result.onversionchange = () => shut(asked.result);
      asked.result.onclose = () => shut(null);
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
  }).catch((fault) => {
    opened = null;
    throw fault;
  });
  return opened;
}

function shut(database) {
  database?.close();
  opened = null;
  keysRead = null;
}

// Once it is answered, it is on the disk.
async function inStore(store, mode, work) {
  const transaction = (await box()).transaction(store, mode, { durability: "strict" });
  const result = answered(work(transaction.objectStore(store)));
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error ?? new Error("the browser kept nothing"));
    transaction.onerror = () => failed(transaction.error);
  });
  return result;
}

function keys() {
  keysRead ??= readKeys().catch((fault) => {
    keysRead = null;
    throw fault;
  });
  return keysRead;
}

// Neither key can be taken out of the browser by a script.
async function readKeys() {
  const seal = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const name = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  await inStore("keys", "readwrite", (store) => {
    const there = store.getKey("both");
    there.addEventListener("success", () => there.result === undefined && store.add({ seal, name }, "both"));
    return there;
  });
  return inStore("keys", "readonly", (store) => store.get("both"));
}

async function nameOf(store, what) {
  const signed = await crypto.subtle.sign("HMAC", (await keys()).name, new TextEncoder().encode(`${store} ${what}`));
  return [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const boundTo = (store, name) => new TextEncoder().encode(`${store} ${name}`);

async function put(store, what, value) {
  const name = await nameOf(store, what);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const how = { name: "AES-GCM", iv, additionalData: boundTo(store, name) };
  const data = await crypto.subtle.encrypt(how, (await keys()).seal, plain);
  await inStore(store, "readwrite", (each) => each.put({ iv, data }, name));
}

async function unsealed(store, name, { iv, data }) {
  const how = { name: "AES-GCM", iv, additionalData: boundTo(store, name) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, (await keys()).seal, data)));
}

async function get(store, what) {
  const name = await nameOf(store, what);
  const kept = await inStore(store, "readonly", (each) => each.get(name));
  return kept && unsealed(store, name, kept);
}

async function all(store) {
  const names = await inStore(store, "readonly", (each) => each.getAllKeys());
  const kept = await Promise.all(names.map((name) => inStore(store, "readonly", (each) => each.get(name))));
  return Promise.all(names.map((name, i) => kept[i] && unsealed(store, name, kept[i]))).then((each) =>
    each.filter((value) => value),
  );
}

async function drop(store, what) {
  const name = await nameOf(store, what);
  await inStore(store, "readwrite", (each) => each.delete(name));
}

// Everything but what is named goes.
async function dropOthers(store, kept) {
  const names = new Set(await Promise.all(kept.map((what) => nameOf(store, what))));
  for (const name of await inStore(store, "readonly", (each) => each.getAllKeys())) {
    if (!names.has(name)) {
      await inStore(store, "readwrite", (each) => each.delete(name));
    }
  }
}

// The keys go with the rest: whatever a disk still holds of it opens to nobody.
async function wipeBox() {
  shut(await opened?.catch(() => null));
  await answered(indexedDB.deleteDatabase(BOX));
}
