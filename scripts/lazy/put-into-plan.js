// Putting something into our plan, for whoever presses the button (scripts/pages/every/plan.js).

import { putIntoPlan } from "../ui/put.js";

/** @type {Record<string, any>} */ (globalThis)["guide:put-into-plan"] = putIntoPlan;
