/* The total while points are typed, and the keys that go from box to box. A courtesy only: «Tính thử»
   shows the same total without it. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-adds-up]");
  var line = form ? form.querySelector("[data-sum]") : null;
  if (!line || typeof BigInt === "undefined") { return; }
  var boxes = Array.prototype.slice.call(form.querySelectorAll("[data-part]"));
  var words = line.querySelector("[data-sum-words]");
  var whole = BigInt(form.dataset.addsUp);

  /* Hundredths of the points in a box; null for an empty one or one that is no number yet. */
  function hundredths(box) {
    if (box.tagName === "SELECT") {
      if (box.value === "dat") { return BigInt(box.dataset.most); }
      return box.value === "khong" ? BigInt(0) : null;
    }
    var found = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(box.value.trim());
    if (!found) { return null; }
    var value = BigInt(found[1]) * BigInt(100) + BigInt(((found[2] || "") + "00").slice(0, 2));
    return value > BigInt(box.dataset.most) ? null : value;
  }

  /* As the server adds up: whole numbers over one denominator, half up. */
  function total() {
    var reached = BigInt(form.dataset.computed), given = 0;
    boxes.forEach(function (box) {
      var points = hundredths(box);
      if (points !== null) { given += 1; reached += points * BigInt(box.dataset.part); }
    });
    if (given < boxes.length) { return given + "/" + boxes.length + " ô đã có điểm"; }
    var sum = ((BigInt(2) * reached + whole) / (BigInt(2) * whole)).toString();
    while (sum.length < 3) { sum = "0" + sum; }
    return sum.slice(0, -2) + "," + sum.slice(-2) + " / 100";
  }

  function show() { line.hidden = false; words.textContent = total(); }

  function go(from, step) {
    var next = boxes[boxes.indexOf(from) + step];
    if (next) { next.focus(); if (next.select) { next.select(); } }
    return Boolean(next);
  }

  form.addEventListener("input", show);
  form.addEventListener("keydown", function (event) {
    var here = event.target;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.querySelector(".btn-primary").click();
      return;
    }
    if (boxes.indexOf(here) < 0 || event.altKey || event.ctrlKey) { return; }
    var typing = here.tagName !== "SELECT";
    if (event.key === "Enter" && go(here, event.shiftKey ? -1 : 1)) { event.preventDefault(); }
    if (typing && event.key === "ArrowDown" && go(here, 1)) { event.preventDefault(); }
    if (typing && event.key === "ArrowUp" && go(here, -1)) { event.preventDefault(); }
  });
  show();
})();
