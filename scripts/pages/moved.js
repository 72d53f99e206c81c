// An address that a page has left: on to where it stands today, and to the place on it that was asked for.

import { guarded } from "../ui/page.js";

guarded(() => {
  const page = document.querySelector("a[data-to]");
  const place = document.getElementById(location.hash.slice(1))?.querySelector("a");
  if (place) location.replace(place.href);
  else if (page instanceof HTMLAnchorElement) location.replace(page.href + location.search + location.hash);
});
