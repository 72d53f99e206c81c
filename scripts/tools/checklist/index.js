// @ts-nocheck
// A checklist: ticks kept in this browser, progress shown, "start anew", print.
(function () {
  "use strict";

  // Which boxes are ticked → what to keep; and back.
  function ticked(boxes) {
    return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.name; });
  }
  function fill(template, values) {
    return values.reduce(function (text, value) { return text.replace("{}", value); }, template);
  }

  // Editions before 0.2.1 kept ticks apart by their number; the newest that are left are taken over once.
  var EARLIER = ["0.2", "0.1"];
  function kept(storage, key) {
    var now = storage.get(key);
    EARLIER.forEach(function (edition) {
      var then = storage.get(key + ":" + edition);
      if (now === null && Array.isArray(then)) { now = then; storage.set(key, now); }
      if (then !== null) storage.set(key + ":" + edition, null);
    });
    return now || [];
  }

  function mount(element) {
    var storage = globalThis.guide.storage;
    var words = element.dataset;
    var key = "guide:checklist:" + words.id;
    var boxes = Array.from(element.querySelectorAll("input[type=checkbox]"));
    function part(name) { return element.querySelector("[data-part=" + name + "]"); }

    function show() {
      var done = ticked(boxes).length;
      part("meter").value = done;
      part("status").textContent = done === boxes.length ? words.done : fill(words.progress, [done, boxes.length]);
      part("reset").disabled = done === 0;
    }
    function restore() {
      var names = kept(storage, key);
      boxes.forEach(function (box) { box.checked = names.includes(box.name); });
      show();
    }

    element.addEventListener("change", function () {
      var done = ticked(boxes);
      storage.set(key, done.length ? done : null);
      show();
    });
    part("reset").addEventListener("click", function () {
      if (!confirm(words.confirm)) return;
      storage.set(key, null);
      restore();
      boxes[0].focus();
    });
    part("print").addEventListener("click", function () { print(); });
    addEventListener("storage", function (event) { if (event.key === key) restore(); });
    part("bar").hidden = false;
    restore();
  }

  (globalThis.guide = globalThis.guide || { components: {} }).components.checklist = mount;
})();
