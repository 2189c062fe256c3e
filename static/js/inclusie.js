// What htmx leaves undone: busy regions, focus after a swap, and words when the connection fails.
(function () {
  "use strict";
  var region = document.getElementById("status");
  var WAIT = "Even wachten.";
  var active = null; // what had the focus when the request went
  var said = null; // the words of this script that stand on the page

  function target(event) {
    var detail = event.detail || {};
    var place = detail.target || event.target;
    return place instanceof Element ? place : null;
  }

  function on(names, handler) {
    names.forEach(function (name) { document.addEventListener(name, handler); });
  }

  function wanted() {
    return document.querySelector("#inhoud [data-focus]");
  }

  function focusOn(element) {
    if (!element.matches("a[href],button,input,select,textarea,[tabindex]")) element.tabIndex = -1;
    element.focus();
    // A group of radio buttons carries the mark more than once: what is left would steal the focus later.
    document.querySelectorAll("[data-focus]").forEach(function (marked) { marked.removeAttribute("data-focus"); });
  }

  // A form that is being edited has a status of its own, above its buttons: there the words are seen.
  function statusOf(element) {
    var form = element && element.closest("form");
    return (form && form.querySelector("[data-status]")) || region;
  }

  function unsay() {
    if (said) said.remove();
    said = null;
  }

  function say(words, place, again) {
    unsay();
    if (!place) return;
    said = document.createElement("div");
    said.className = "lia-melding lia-melding--let-op";
    var line = document.createElement("p");
    line.textContent = words;
    said.appendChild(line);
    if (again) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "lia-knop lia-knop--tweede";
      button.textContent = "Probeer opnieuw";
      button.addEventListener("click", again);
      said.appendChild(button);
    }
    place.appendChild(said);
    // A person who sees the page must see the words too, however long the page is.
    if (words !== WAIT) said.scrollIntoView({ block: "nearest" });
  }

  on(["htmx:beforeRequest"], function (event) {
    var place = target(event);
    if (!place || event.defaultPrevented) return;
    var sender = event.detail.elt;
    active = document.activeElement;
    place.setAttribute("aria-busy", "true");
    place.liaSlow = setTimeout(function () { say(WAIT, statusOf(sender)); }, 1000);
  });

  on(["htmx:afterRequest"], function (event) {
    var place = target(event);
    if (!place) return;
    place.removeAttribute("aria-busy");
    clearTimeout(place.liaSlow);
    if (event.detail.successful || (said && said.textContent === WAIT)) unsay();
  });

  on(["htmx:afterSettle"], function () {
    var marked = wanted();
    if (marked) return focusOn(marked);
    // The element that had focus may be gone: the same id is the same control.
    if (document.activeElement && document.activeElement !== document.body) return;
    var same = active && active.id && document.getElementById(active.id);
    var heading = document.querySelector("#inhoud h1");
    if (same || heading) focusOn(same || heading);
  });

  on(["htmx:sendError", "htmx:timeout", "htmx:responseError"], function (event) {
    var sender = event.detail.elt;
    var trigger = event.detail.requestConfig.triggeringEvent;
    var button = (trigger && trigger.submitter) || null;
    var why = {
      0: "Er is geen verbinding.", 413: "Dit is te groot. Maak uw tekst of bestand korter.", 429: "Het is nu druk.",
    };
    say(
      (why[event.detail.xhr.status] || "Het lag aan ons, niet aan u.") + " Uw tekst staat er nog.",
      statusOf(sender),
      function () {
        // As if it was pressed again: the page stays, and so does what was typed.
        (button || sender).focus();
        if (sender.matches("form")) sender.requestSubmit(button);
        else sender.click();
      }
    );
  });

  // What another script wants to say at this form.
  on(["lia:say"], function (event) { say(event.detail, statusOf(event.target)); });

  // It helps a form without a connection, so it is fetched before.
  var script = document.currentScript.dataset.form;
  on(["focusin", "input"], function (event) { if (event.target.form) import(script); });

  // Back may show a filter as it was left, beside results of another choice.
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    document.querySelectorAll("form.lia-filter:not([data-hx-get])").forEach(function (form) { form.reset(); });
  });

  var first = wanted();
  if (first) focusOn(first);
})();
