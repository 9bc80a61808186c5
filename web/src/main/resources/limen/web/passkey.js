// Lets a device answer for a person. The page holds what is asked; the answer goes back in an ordinary form.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const make = ({ challenge, host, handle, person }) =>
  navigator.credentials.create({
    publicKey: {
      challenge: bytes(challenge),
      rp: { id: host, name: "Limen" },
      user: { id: bytes(handle), name: person, displayName: person },
      pubKeyCredParams: [
        { type: "public-key", alg: -7 },
        { type: "public-key", alg: -257 },
      ],
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  });

const show = ({ challenge, host }) =>
  navigator.credentials.get({
    publicKey: { challenge: bytes(challenge), rpId: host, userVerification: "required" },
  });

const told = ({ id, type, rawId, response }) => {
  const said = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) {
      said[part] = text(response[part]);
    }
  }
  return JSON.stringify({ id, type, rawId: text(rawId), response: said, clientExtensionResults: {} });
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const fault = form.querySelector("[role=alert]");
  if (!window.PublicKeyCredential) {
    continue;
  }
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await (form.dataset.passkey === "make" ? make : show)(form.dataset);
      form.querySelector("[name=credential]").value = told(answer);
      form.submit();
    } catch {
      fault.textContent = "The device gave no passkey, and nothing was sent. Try again, or use the other way.";
    }
  });
}

// Beneath something signed the device answers when the form is sent.
for (const asked of document.querySelectorAll("p[data-passkey=sign]")) {
  const form = asked.closest("form");
  const answer = form.querySelector("[name=sign_passkey]");
  answer.value = "";
  form.addEventListener("submit", async (event) => {
    if (answer.value) {
      return;
    }
    event.preventDefault();
    try {
      answer.value = told(await show(asked.dataset));
      form.requestSubmit(event.submitter);
    } catch {
      asked.parentElement.querySelector("[role=alert]").textContent =
        "The device gave no passkey, and nothing was signed. Try again.";
    }
  });
}
