// What the copy for a disk loads before the search: the index that search-index.js has put into the page.

import { fromDisk } from "./disk.js";

const page = /** @type {{ guideIndex?: import("./disk.js").DiskIndex, guideSearch?: import("./state.js").Source }} */ (
  globalThis
);

if (page.guideIndex) page.guideSearch = fromDisk(page.guideIndex);
