// Three questions of the home page: sending them opens the navigator with the answers ticked.

import { mount } from "../../ui/page.js";
import { leading } from "./state.js";

mount("starter", (element) => {
  if (!(element instanceof HTMLFormElement)) throw new Error("no form");
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = Array.from(
      element.querySelectorAll("select"),
      ({ name, value }) => /** @type {const} */ ([name, value]),
    );
    location.assign(leading(element.getAttribute("action") ?? "", answers));
  });
});
