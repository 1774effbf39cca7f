import { launch } from "./launch.ts";
import { workshop } from "./workshop.ts";

/** Words of designing a workshop and of launching a cohort. */
export const hosting = { launch, workshop };
