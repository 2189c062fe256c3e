// Before a login ends, this says so, near where somebody is typing. Nothing moves, and nothing takes the focus.
// concepten.js fetches this script when that is near.
(function () {
  "use strict";
  var template = document.querySelector("template[data-inlogtijd]");
  if (!template) return;
  var address = template.getAttribute("data-inlogtijd");
  var WARN = 5 * 60;
  var shown = ""; // which of the messages stands on the page
  var place = null;
  var timer = null;

  // Below the field that somebody is in, or at the top. A status must be in the page before its words are.
  function makePlace() {
    var field = document.activeElement && document.activeElement.closest(".lia-veld");
    place = document.createElement("div");
    place.setAttribute("role", "status");
    if (field) field.after(place);
    else document.getElementById("status").after(place);
  }

  function show(part) {
    if (shown === part) return;
    if (!place || !place.isConnected) makePlace();
    shown = part;
    var message = template.content.querySelector("[data-deel=" + part + "]").cloneNode(true);
    var button = message.querySelector("button");
    if (button) button.addEventListener("click", function () { ask(true); });
    setTimeout(function () {
      var within = place.contains(document.activeElement);
      place.replaceChildren(message);
      // The button that was pressed is gone.
      if (within) { place.tabIndex = -1; place.focus(); }
      // Who types sees it below the field; somebody else may have read on.
      else if (!place.previousElementSibling.matches(".lia-veld")) place.scrollIntoView({ block: "nearest" });
    }, 100);
  }

  function hide() {
    if (shown !== "gelukt" && place) place.replaceChildren();
    shown = "";
  }

  function wait(seconds) {
    clearTimeout(timer);
    timer = setTimeout(ask, Math.max(1, seconds) * 1000);
  }

  // After a login in another tab the old token counts no more. A form with a mark is sent by who opened it only.
  function renew(token) {
    document.querySelectorAll("input[name=concept]").forEach(function (mark) {
      mark.form.elements.csrfmiddlewaretoken.value = token;
    });
  }

  function tell(left, pressed) {
    if (left.token) renew(left.token);
    if (left.over <= 0) return show("voorbij");
    if (left.over > WARN) {
      if (pressed) show("gelukt");
      else if (shown) hide();
      return wait(left.over - WARN);
    }
    show(left.kan_langer ? "langer" : "einde");
    wait(Math.min(left.over + 1, 30));
  }

  function ask(longer) {
    var token = document.querySelector("[name=csrfmiddlewaretoken]");
    var how = { credentials: "same-origin" };
    if (longer === true) how = { credentials: "same-origin", method: "POST", headers: { "X-CSRFToken": token.value } };
    fetch(address, how).then(function (response) { return response.json(); })
      .then(function (left) { tell(left, longer === true); })
      .catch(function () { wait(60); });
  }

  // The page came back from sleep, or from the background: another tab may have gone on.
  document.addEventListener("visibilitychange", function () { if (!document.hidden) ask(); });
  ask();
})();
