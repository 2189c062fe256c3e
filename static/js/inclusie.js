// What htmx leaves undone: busy regions, focus after a swap, and words when the connection fails.
(function () {
  "use strict";
  var region = document.getElementById("status");
  var active = null;

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

  function say(words, link) {
    if (!region) return;
    region.textContent = words + " ";
    if (!link) return;
    var anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = "Probeer opnieuw";
    region.appendChild(anchor);
  }

  on(["htmx:beforeRequest"], function (event) {
    active = document.activeElement;
    var place = target(event);
    if (!place) return;
    place.setAttribute("aria-busy", "true");
    place.liaSlow = setTimeout(function () { say("Even wachten."); }, 1000);
  });

  on(["htmx:afterRequest"], function (event) {
    var place = target(event);
    if (!place) return;
    place.removeAttribute("aria-busy");
    clearTimeout(place.liaSlow);
    if (region && region.textContent === "Even wachten. ") region.textContent = "";
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
    var status = event.detail && event.detail.xhr ? event.detail.xhr.status : 0;
    say(
      status ? "Het lag aan ons, niet aan u. Uw tekst staat er nog." : "Er is geen verbinding. Uw tekst staat er nog.",
      active && active.id ? "#" + active.id : window.location.href
    );
    // A person who sees the page must see the words too, however long the page is.
    if (region) region.scrollIntoView({ block: "nearest" });
  });

  // Esc leaves a form that was opened in place, unless something was typed: then a person decides.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !event.target.closest) return;
    var form = event.target.closest("form");
    var stop = form && form.querySelector("[data-stoppen]");
    if (!stop) return;
    var changed = Array.prototype.some.call(form.elements, function (field) {
      if (field.options) return Array.prototype.some.call(field.options, function (o) { return o.selected !== o.defaultSelected; });
      return field.checked !== field.defaultChecked || (field.defaultValue !== undefined && field.value !== field.defaultValue);
    });
    if (changed) say("U heeft iets veranderd. Kies Bewaren of Stoppen zonder bewaren.");
    else stop.click();
  });

  var first = wanted();
  if (first) focusOn(first);
})();
