// No text that was typed is lost: an open form that changed asks for a decision before it goes. And a long text
// says how much still fits. On pages with a form, in the workplace and for everybody.
(function () {
  "use strict";
  var left = null; // the form that a person leaves knowingly

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
    var stop = form.querySelector("[data-stoppen]");
    var word = function (element) { return "‘" + element.textContent.trim() + "’"; };
    form.dispatchEvent(new CustomEvent("lia:say", {
      bubbles: true,
      detail: "U heeft iets veranderd" + (where ? " bij " + where : "") + ". Kies " +
        word(stop.parentNode.querySelector("[type=submit]")) + " of " + word(stop) + ".",
    }));
  }

  // What comes back takes the place of other forms too. Before the page is told to be busy, hence in the capture.
  document.addEventListener("htmx:beforeRequest", function (event) {
    var place = event.detail.target;
    if (!(place instanceof Element)) return;
    var lost = changed(place).find(function (form) { return !form.contains(event.detail.elt); });
    if (!lost) return;
    event.preventDefault();
    lost.querySelector(".lia-knoppen [type=submit]").focus();
    warn(lost);
  }, true);

  // Esc leaves a form that was opened in place, unless something was typed: then a person decides.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !event.target.closest) return;
    var form = event.target.closest("form");
    var stop = form && form.querySelector("[data-stoppen]");
    if (!stop) return;
    if (changed(form.parentNode).includes(form)) warn(form);
    else if (stop.localName === "a") stop.click();
  });

  // Whoever saves or stops knows that the page goes; htmx prevents the event when the page stays.
  ["submit", "click"].forEach(function (name) { document.addEventListener(name, leave); });

  function leave(event) {
    var leaves = event.type === "submit" || (event.target.closest && event.target.closest("[data-stoppen]"));
    if (leaves && !event.defaultPrevented) left = event.target.closest("form");
  }

  // data-tekens: how many signs fit. Said in words below the field, once somebody pauses; it cuts nothing off.
  function count(field) {
    var fits = Number(field.getAttribute("data-tekens"));
    var left = fits - Array.from(field.value).length;
    var words = function (n) { return n.toLocaleString("nl-NL") + (n === 1 ? " teken" : " tekens"); };
    if (left < 0) return "Dit is " + words(-left) + " te lang. Maak het korter.";
    return field.localName === "textarea" ? "U kunt nog " + words(left) + " typen." : "";
  }

  function countAll() {
    document.querySelectorAll("[data-tekens]").forEach(function (field) {
      if (field.liaLine) return;
      var line = field.liaLine = document.createElement("p");
      var pause = null;
      line.className = "lia-hint";
      line.setAttribute("role", "status");
      line.textContent = field.value ? count(field) : "";
      field.insertAdjacentElement("afterend", line);
      field.addEventListener("input", function () {
        clearTimeout(pause);
        pause = setTimeout(function () { line.textContent = count(field); }, 1000);
      });
    });
  }

  countAll();
  document.addEventListener("htmx:afterSettle", countAll);

  window.addEventListener("beforeunload", function (event) {
    if (changed(document).some(function (form) { return form !== left; })) event.preventDefault();
    left = null;
  });
})();
