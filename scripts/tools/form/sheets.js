// Handouts: a button under the heading of each prints it without the rest of the page.

const HANDOUTS = "#handouts ~ h3"; // their section is the last that has headings of its own
const LEFT_OUT = "left-out"; // scripts/tools/form/form.css

/** @param {string | undefined} label what the button says; nothing on a page without handouts */
export function sheets(label) {
  if (!label) return;
  for (const heading of document.querySelectorAll(HANDOUTS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button print-alone";
    button.textContent = label;
    button.setAttribute("aria-label", `${label}: ${heading.textContent.trim()}`);
    button.addEventListener("click", () => printAlone(heading));
    const link = heading.nextElementSibling;
    (link?.matches(".copy-link") ? link : heading).after(button);
  }
}

/** Print a heading with what stands below it, up to the next one; of cards to cut apart nothing but them. @param {Element} heading */
function printAlone(heading) {
  const own = [heading];
  for (let next = heading.nextElementSibling; next && !next.matches("h1, h2, h3"); next = next.nextElementSibling)
    own.push(next);
  const cards = own.filter((element) => element.matches(".cut"));
  const printed = cards.length ? cards : own;
  const others = [...(heading.parentElement?.children ?? [])].filter((element) => !printed.includes(element));
  for (const element of others) element.classList.add(LEFT_OUT);
  const end = () => {
    for (const element of others) element.classList.remove(LEFT_OUT);
  };
  addEventListener("afterprint", end, { once: true });
  print();
}
