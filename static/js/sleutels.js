// Passkeys. A form marked data-sleutel fetches a question of the server, lets the device answer, and sends that.
(function () {
  "use strict";
  var WHY = {
    AbortError: "U bent gestopt. Probeer het nog eens.",
    InvalidStateError: "Op dit apparaat staat al een toegangssleutel van u.",
    NotAllowedError: "Het lukte niet. Misschien stopte u, of duurde het te lang. Probeer het nog eens.",
    NotSupportedError: "Dit apparaat kan geen toegangssleutel maken. Probeer een ander apparaat.",
    SecurityError: "Op dit webadres werken toegangssleutels niet."
  };
  var ELSE = "Het lukte niet. Laad de bladzijde opnieuw en probeer het nog eens.";

  function bytes(text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(raw, function (sign) { return sign.charCodeAt(0); });
  }

  function text(buffer) {
    var raw = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function readable(question) {
    question.challenge = bytes(question.challenge);
    if (question.user) question.user.id = bytes(question.user.id);
    (question.allowCredentials || question.excludeCredentials || []).forEach(function (key) { key.id = bytes(key.id); });
    return question;
  }

  function sendable(key) {
    var answer = { clientDataJSON: text(key.response.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (part) {
      if (key.response[part]) answer[part] = text(key.response[part]);
    });
    return JSON.stringify({
      id: key.id, rawId: text(key.rawId), type: key.type, response: answer,
      clientExtensionResults: key.getClientExtensionResults()
    });
  }

  function ask(form) {
    var token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    return fetch(form.getAttribute("data-vraag"), {
      method: "POST", credentials: "same-origin", headers: { "X-CSRFToken": token }
    }).then(function (response) {
      return response.headers.get("Content-Type") === "application/json" ? response.json() : {};
    }).then(function (said) {
      if (!said.publicKey) throw new Error(said.fout || "");
      var how = { publicKey: readable(said.publicKey) };
      return form.getAttribute("data-sleutel") === "create" ? navigator.credentials.create(how) : navigator.credentials.get(how);
    });
  }

  function say(form, words) {
    var line = document.createElement("p");
    var place = form.querySelector("[data-status]");
    line.className = "lia-melding lia-melding--let-op";
    line.textContent = words;
    place.replaceChildren(line);
  }

  var can = window.PublicKeyCredential && navigator.credentials;
  document.querySelectorAll("[data-zonder-sleutel]").forEach(function (line) { line.hidden = can; });
  if (!can) return;
  document.querySelectorAll("form[data-sleutel]").forEach(function (form) {
    var field = form.querySelector("[name=credential]");
    var button = form.querySelector("[type=submit]");
    var busy = false;
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      // The device answered before, and only the name of the key came back.
      if (field.value) return;
      event.preventDefault();
      if (busy) return;
      busy = true;
      say(form, "Volg wat uw apparaat zegt.");
      ask(form).then(function (key) {
        field.value = sendable(key);
        form.requestSubmit(button);
      }).catch(function (error) {
        busy = false;
        say(form, WHY[error.name] || (error.constructor === Error && error.message) || ELSE);
        button.focus();
      });
    });
  });
})();
