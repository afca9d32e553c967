/* Keeps what is typed while it is typed. A courtesy only: without this file «Lưu nháp» does it. */
(function () {
  "use strict";
  var AFTER = 3000, AT_LEAST = 15000, FIRST_RETRY = 4000, LAST_RETRY = 300000, PATIENCE = 20000;

  function keep(form) {
    var line = form.querySelector("[data-kept]");
    var address = form.dataset.keepsTyped;
    var changed = false;  // something is typed that was not sent yet
    var since = 0;        // when the first of it was typed
    var retry = 0;        // how long the next try waits, after one that failed
    var asking = null;    // the request that is under way
    var leaving = false;  // the form itself is on its way
    var unsure = false;   // something went out and nobody waited for the answer
    var timer = 0;
    if (!line || !address || !window.fetch) { return; }

    function say(words) { if (line.textContent !== words) { line.textContent = words; } }

    function text() {
      var data = new FormData(form);
      form.querySelectorAll("input[type=file], input[type=password]").forEach(function (box) {
        data.delete(box.name);
      });
      return data;
    }

    function wait(time) {
      window.clearTimeout(timer);
      timer = window.setTimeout(send, time);
    }

    function typed() {
      if (leaving) { return; }
      if (!changed) { changed = true; since = Date.now(); }
      if (!retry && !asking) { wait(Math.max(0, Math.min(AFTER, since + AT_LEAST - Date.now()))); }
    }

    function send() {
      var stop = new AbortController();
      var late = window.setTimeout(function () { stop.abort(); }, PATIENCE);
      if (!changed || asking || leaving) { window.clearTimeout(late); return; }
      changed = false;
      asking = stop;
      window.fetch(address, {
        method: "POST", body: text(), headers: { Accept: "application/json" },
        credentials: "same-origin", signal: stop.signal
      }).then(function (answer) {
        return answer.json().then(function (said) { return { status: answer.status, words: said.words }; });
      }).then(function (said) {
        say(said.words);
        retry = 0;
        if (said.status === 401 || said.status >= 500) { again(); }
      }).catch(function () {
        if (leaving) { return; }
        say(line.dataset.trying);
        again();
      }).then(function () {
        window.clearTimeout(late);
        asking = null;
        if (changed && !retry && !leaving) { typed(); }
      });
    }

    /* Not got through: try again, each time after twice as long. */
    function again() {
      if (!changed) { changed = true; since = Date.now(); }
      retry = Math.min(LAST_RETRY, retry ? retry * 2 : FIRST_RETRY);
      wait(retry);
    }

    /* The page goes away: what was not sent yet goes now, and nobody waits for the answer. */
    function last() {
      if (!changed || leaving || !navigator.sendBeacon) { return; }
      if (navigator.sendBeacon(address, text())) { changed = false; unsure = true; }
    }

    /* It came back: whether the last text arrived nobody knows, so it goes once more. */
    function back() {
      leaving = false;
      if (unsure) { unsure = false; typed(); }
    }

    form.addEventListener("input", typed);
    form.addEventListener("change", typed);
    form.addEventListener("submit", function (event) {
      if (event.defaultPrevented) { return; }
      leaving = true;
      window.clearTimeout(timer);
      if (asking) { asking.abort(); }
    });
    window.addEventListener("pageshow", back);
    window.addEventListener("pagehide", last);
    window.addEventListener("online", function () { if (retry) { retry = 0; wait(0); } });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") { last(); } else if (!leaving) { back(); }
    });
  }

  document.querySelectorAll("form[data-keeps-typed]").forEach(keep);
})();
