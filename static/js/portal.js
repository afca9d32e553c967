/* Courtesies only: every page works without this file. */
(function () {
  "use strict";
  var summary = document.getElementById("error-summary");
  if (summary) { summary.focus(); }
  /* A link of the summary puts the cursor into its box. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("#error-summary a") : null;
    if (!link) { return; }
    var box = document.getElementById(link.getAttribute("href").slice(1));
    if (box) { event.preventDefault(); box.focus(); box.scrollIntoView({ block: "center" }); }
  });
  /* A second click within two seconds is a double click, not a second wish. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    window.setTimeout(function () { delete form.dataset.sent; }, 2000);
  });
  /* The day of the demo changes as soon as it is chosen. */
  var day = document.getElementById("demo-day");
  if (day) {
    day.form.querySelector("button").hidden = true;
    day.addEventListener("change", function () { day.form.submit(); });
  }
  /* A text to send elsewhere is copied with one press. */
  var copiers = document.querySelectorAll("button[data-copy]");
  Array.prototype.forEach.call(copiers, function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var box = document.getElementById(button.dataset.copy);
      box.focus();
      box.select();
      if (document.execCommand("copy")) { button.textContent = "Đã chép"; }
    });
  });
  /* What is deleted is asked for once more. */
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("button[data-confirm]") : null;
    if (button && !window.confirm(button.dataset.confirm)) { event.preventDefault(); }
  });
})();
