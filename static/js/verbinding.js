// A form of a whole page that is sent without a connection would give its page, and what was typed, for that of the
// browser. So it waits, and says so beside its button. inclusie.js fetches this script when somebody comes in a form.
(function () {
  "use strict";
  var WORDS = "Er is geen verbinding. Uw tekst staat er nog. Probeer het opnieuw.";
  var asks = null; // the form of which we ask whether it can be sent
  var goes = null; // the form that can

  // In the capture, before a page is told that it is left. The browser may be wrong, as on a laptop that serves
  // itself: so a file of ours is asked first.
  document.addEventListener("submit", function (event) {
    var form = event.target, button = event.submitter;
    if (goes === form || navigator.onLine || form.getAttribute("method") !== "post") return;
    if (form.matches("[data-hx-post],[data-sleutel]")) return;
    if (!form.querySelector("textarea,select,input:not([type=hidden])")) return;
    event.preventDefault();
    if (asks === form) return;
    asks = form;
    fetch(import.meta.url, { method: "HEAD", cache: "no-store" }).then(function () {
      asks = null;
      goes = form;
      form.requestSubmit(button);
      goes = null;
    }, function () {
      asks = null;
      giveStatus(form, button);
      form.dispatchEvent(new CustomEvent("lia:say", { bubbles: true, detail: WORDS }));
      form.dispatchEvent(new CustomEvent("lia:held", { bubbles: true }));
    });
  }, true);

  // Most forms of a whole page have no status of their own. An alert is read also when it comes with its words.
  function giveStatus(form, button) {
    if (!button || form.querySelector("[data-status]")) return;
    var place = document.createElement("div");
    place.setAttribute("role", "alert");
    place.setAttribute("data-status", "");
    (button.closest(".lia-knoppen") || button).before(place);
  }
})();
