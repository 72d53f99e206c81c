// How to cite the page is written when the panel is opened first: few readers need it, so its script comes then.

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

export function citing() {
  document.getElementById("__share")?.addEventListener(
    "beforetoggle",
    () => {
      const script = document.createElement("script");
      script.src = new URL("citing.js", own).href;
      document.head.append(script);
    },
    { once: true },
  );
}
