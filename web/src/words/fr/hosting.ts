import type { HostingWords } from "../hosting.ts";
import { launch } from "./launch.ts";
import { workshop } from "./workshop.ts";

export const hosting: HostingWords = { launch, workshop };
