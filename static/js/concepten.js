// What somebody types in a form of the workplace is kept on the server: every 20 seconds, when a field is left,
// and when the page goes out of sight. Nothing stays in the browser. Who types nothing, sends nothing: so this
// never keeps a login alive by itself.
(function () {
  "use strict";
  var EVERY = 20, SOON = 5, AGAIN = 60; // seconds
  var OFFLINE = "Er is geen verbinding. Uw tekst staat er nog. Wij proberen het straks weer.";
  var OURS = "Het lag aan ons, niet aan u. Uw tekst staat er nog. Wij proberen het straks weer.";
  var OUT = "U bent uitgelogd. Uw tekst staat er nog. Wij bewaren hem nu niet vanzelf.";
  var OLD = "Wij bewaren uw tekst nu niet vanzelf. Kies zelf ‘Bewaren’.";
  var states = new WeakMap();

  function markOf(form) { return form && form.querySelector("input[data-concept]"); }

  function words(form) {
    var body = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string" && name !== "csrfmiddlewaretoken" && name !== "concept") body.append(name, value);
    });
    return body;
  }

  // As it was when somebody came into the form: what does not differ from that is not kept.
  function stateOf(form) {
    if (!states.has(form)) states.set(form, { kept: words(form).toString(), busy: null, last: 0, timer: null, told: "" });
    return states.get(form);
  }

  // A screen reader hears the first time that it is kept, and what goes wrong; not every 20 seconds again.
  function tell(form, state, sentence, kind) {
    var place = form.querySelector("[data-conceptstand]");
    if (!place || place.textContent === sentence) return;
    place.setAttribute("aria-live", state.told === "kept" && kind === "kept" ? "off" : "polite");
    place.textContent = sentence;
    state.told = kind;
  }

  function plan(form, state, seconds) {
    if (state.timer) return;
    state.timer = setTimeout(function () { state.timer = null; keep(form); }, seconds * 1000);
  }

  function keep(form, leaving) {
    var mark = markOf(form);
    if (!mark || !form.isConnected) return;
    var state = stateOf(form), body = words(form), now = body.toString();
    if (now === state.kept || state.sent) return;
    if (state.busy) return plan(form, state, SOON); // one at a time
    body.set("concept", mark.value);
    state.busy = new AbortController();
    state.last = Date.now();
    var limit = setTimeout(function () { state.busy.abort(); }, 15000);
    fetch(mark.dataset.concept, {
      method: "POST", credentials: "same-origin", signal: state.busy.signal,
      keepalive: Boolean(leaving) && now.length < 50000, body: body,
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
    }).then(function (response) {
      var json = (response.headers.get("Content-Type") || "").indexOf("json") > 0;
      return json ? response.json().then(function (said) { hear(form, state, mark, now, response.status, said); })
        : refused(form, state, response.status);
    }).catch(function () {
      if (state.sent) return; // somebody pressed the button of the form
      tell(form, state, OFFLINE, "wrong");
      plan(form, state, EVERY);
    }).finally(function () { clearTimeout(limit); state.busy = null; });
  }

  function hear(form, state, mark, now, status, said) {
    if (said.merk) mark.value = said.merk;
    if (status === 410) return plan(form, state, SOON); // this form was saved, and somebody went back to it
    if (status === 429) plan(form, state, AGAIN);
    else state.kept = now; // also when it is too long: the next word tries again
    tell(form, state, said.zin, status === 200 ? "kept" : "wrong");
  }

  function refused(form, state, status) {
    if (status === 401) return tell(form, state, OUT, "wrong");
    if (status >= 400 && status < 500) return tell(form, state, OLD, "wrong");
    tell(form, state, OURS, "wrong");
    plan(form, state, EVERY);
  }

  document.addEventListener("focusin", function (event) {
    var form = event.target.closest && event.target.closest("form");
    if (markOf(form)) stateOf(form);
  });

  ["input", "change"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var form = event.target.form;
      if (!markOf(form)) return;
      var state = stateOf(form);
      state.sent = false;
      plan(form, state, EVERY);
    });
  });

  // On the way to a button of the form itself, that button keeps the words.
  document.addEventListener("focusout", function (event) {
    var form = event.target.form, to = event.relatedTarget;
    if (!markOf(form) || (to && to.form === form && to.type === "submit")) return;
    var state = stateOf(form);
    if (Date.now() - state.last > SOON * 1000) keep(form);
  });

  document.addEventListener("submit", function (event) {
    if (!markOf(event.target)) return;
    var state = stateOf(event.target);
    state.sent = true;
    if (state.busy) state.busy.abort();
  }, true);

  // Without a connection the button did nothing.
  document.addEventListener("lia:held", function (event) {
    if (!markOf(event.target)) return;
    var state = stateOf(event.target);
    state.sent = false;
    plan(event.target, state, SOON);
  });

  // The server says what happened, beside the form as it stands there: nothing is swapped.
  function isBeside(xhr) { return Boolean(xhr.getResponseHeader("X-Naast")); }

  document.addEventListener("htmx:beforeSwap", function (event) {
    if (!isBeside(event.detail.xhr)) return;
    event.detail.shouldSwap = false;
    event.detail.isError = true;
  });

  // Its words take the place of those that inclusie.js just said. After a login in another tab the old token
  // counts no more: with the one of this answer the form can be sent again.
  function tellBeside(form, xhr) {
    var body = new DOMParser().parseFromString(xhr.responseText, "text/html").body;
    var token = body.querySelector("[name=csrfmiddlewaretoken]");
    var place = (form && form.querySelector("[data-status]")) || document.getElementById("status");
    token.remove();
    if (form) form.elements.csrfmiddlewaretoken.value = token.value;
    var line = place.lastElementChild.firstElementChild;
    line.replaceWith.apply(line, Array.from(body.children));
    place.lastElementChild.scrollIntoView({ block: "nearest" });
  }

  // It was not done: the form stays, and so does what keeps it.
  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var form = event.detail.elt.closest("form"), xhr = event.detail.xhr;
      if (isBeside(xhr)) tellBeside(form, xhr);
      if (!markOf(form)) return;
      var state = stateOf(form);
      state.sent = false;
      if (xhr.status !== 401) plan(form, state, SOON); // there the server kept it
    });
  });

  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) return;
    document.querySelectorAll("input[data-concept]").forEach(function (mark) {
      if (states.has(mark.form)) keep(mark.form, true);
    });
  });

  // Before a login ends: when it is near, or when somebody comes back.
  var time = document.querySelector("template[data-inlogtijd]");
  function watch() { import(time.dataset.script); }
  if (time) {
    setTimeout(watch, (time.dataset.over - 300) * 1000);
    document.addEventListener("visibilitychange", function () { if (!document.hidden) watch(); });
  }

  // Going on with what was kept: those words stand in the form, and are not saved in it.
  document.querySelectorAll("input[data-verder]").forEach(function (mark) { mark.form.setAttribute("data-getypt", ""); });
})();
