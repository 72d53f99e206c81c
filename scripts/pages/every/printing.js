// The button that prints the page.

export function printing() {
  const button = document.querySelector("[data-print]");
  if (!(button instanceof HTMLButtonElement)) return;
  button.addEventListener("click", () => print());
  button.hidden = false;
}
