// @ts-nocheck
// Before the first paint: the theme the reader chose last time. Without it, the system's.
(function () {
  try {
    var theme = localStorage.getItem("guide:theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch (e) { /* storage is closed: the system's theme stays */ }
})();
