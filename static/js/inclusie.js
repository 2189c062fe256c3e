// What htmx leaves undone: busy regions, focus after a swap, words when the connection fails, and no typed text lost.
(function () {
  "use strict";
  var region = document.getElementById("status");
  var WAIT = "Even wachten.";
  var active = null; // what had the focus when the request went
  var said = null; // the words of this script that stand on the page
  var left = null; // the form that a person leaves knowingly

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
  }

  function isChanged(field) {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (!field.options) return field.defaultValue !== undefined && field.value !== field.defaultValue;
    var options = Array.from(field.options);
    // Of a list in which nothing was chosen, the browser shows the first.
    var own = field.multiple || options.some(function (option) { return option.defaultSelected; });
    return options.some(function (option, index) {
      return option.selected !== (own ? option.defaultSelected : index === 0);
    });
  }

  // data-getypt: the server gave back what was typed, and it is not saved.
  function changed(within) {
    return Array.from(within.querySelectorAll("form")).filter(function (form) {
      if (!form.querySelector("[data-stoppen]")) return false;
      return form.hasAttribute("data-getypt") || Array.from(form.elements).some(isChanged);
    });
  }

  function warn(form) {
    var where = form.getAttribute("data-bij");
    say(
      "U heeft iets veranderd" + (where ? " bij " + where : "") + ". Kies Bewaren of Stoppen zonder bewaren.",
      statusOf(form)
    );
    // A person who sees the page must see the words too, however long the page is.
    if (said) said.scrollIntoView({ block: "nearest" });
  }

  on(["htmx:beforeRequest"], function (event) {
    var place = target(event);
    if (!place) return;
    var sender = event.detail.elt;
    // What comes back takes the place of other forms too: nothing that was typed in them may be lost.
    var lost = changed(place).find(function (form) { return !form.contains(sender); });
    if (lost) {
      event.preventDefault();
      lost.querySelector("[type=submit]").focus();
      return warn(lost);
    }
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
    say(
      event.detail.xhr.status ? "Het lag aan ons, niet aan u. Uw tekst staat er nog." : "Er is geen verbinding. Uw tekst staat er nog.",
      statusOf(sender),
      function () {
        // As if it was pressed again: the page stays, and so does what was typed.
        (button || sender).focus();
        if (sender.matches("form")) sender.requestSubmit(button);
        else sender.click();
      }
    );
    if (said) said.scrollIntoView({ block: "nearest" });
  });

  // Esc leaves a form that was opened in place, unless something was typed: then a person decides.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !event.target.closest) return;
    var form = event.target.closest("form");
    var stop = form && form.querySelector("[data-stoppen]");
    if (!stop) return;
    if (changed(form.parentNode).includes(form)) warn(form);
    else stop.click();
  });

  // Whoever saves or stops knows that the page goes; htmx prevents the event when the page stays.
  on(["submit", "click"], function (event) {
    var leaves = event.type === "submit" || (event.target.closest && event.target.closest("[data-stoppen]"));
    if (leaves && !event.defaultPrevented) left = event.target.closest("form");
  });

  window.addEventListener("beforeunload", function (event) {
    if (changed(document).some(function (form) { return form !== left; })) event.preventDefault();
    left = null;
  });

  var first = wanted();
  if (first) focusOn(first);
})();
