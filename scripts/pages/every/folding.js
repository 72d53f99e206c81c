// Folded parts of cards and sections: the one that a link leads to opens, and all of them for paper.

export function folding() {
  openAsked();
  addEventListener("hashchange", openAsked);
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("article details")) part.setAttribute("open", "");
  });
}

function openAsked() {
  const asked = document.getElementById(location.hash.slice(1));
  asked?.closest(".card")?.querySelector("details")?.setAttribute("open", "");
  asked?.closest("details")?.setAttribute("open", "");
  const next = asked?.nextElementSibling;
  const below = next?.matches("button") ? next.nextElementSibling : next; // the button that copies the link
  if (below?.matches(".fold")) below.setAttribute("open", "");
}
