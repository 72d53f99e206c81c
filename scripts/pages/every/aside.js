// Beside the text: lists that are open on wide screens; the contents mark the section being read.

export const READ = 0.3; // of the window's height: a section that begins above is being read
const WIDE = "(min-width: 68.75em)"; // overrides/stylesheets/page.css
const FOLDLESS = "(min-width: 48em)"; // overrides/stylesheets/actions.css

export function aside() {
  const wide = matchMedia(WIDE);
  const open = () => {
    for (const list of document.querySelectorAll("main > details")) list.toggleAttribute("open", wide.matches);
    // Browsers whose style sheet cannot show a closed fold.
    for (const fold of document.querySelectorAll(".narrow")) fold.toggleAttribute("open", matchMedia(FOLDLESS).matches);
  };
  wide.addEventListener("change", open);
  open();
  show(document.querySelector(".shelf [aria-current]"));

  const links = [...document.querySelectorAll(".contents a")];
  const headings = links.map((link) => document.getElementById(link.getAttribute("href")?.slice(1) ?? ""));
  let marked = -1;
  const mark = () => {
    // At the end of the page the last section is read, however short it is.
    const ended = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const above = (/** @type {Element | null} */ one) => one && one.getBoundingClientRect().top <= innerHeight * READ;
    const read = ended ? links.length - 1 : headings.findLastIndex(above);
    if (read === marked) return;
    links[marked]?.removeAttribute("aria-current");
    links[read]?.setAttribute("aria-current", "true");
    show(links[read]);
    marked = read;
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

/**
 * Scroll the list to its line, and nothing else.
 * @param {Element | null | undefined} line
 */
function show(line) {
  const list = line?.closest("details");
  if (list && line instanceof HTMLElement) list.scrollTop = line.offsetTop - list.clientHeight / 2;
}
