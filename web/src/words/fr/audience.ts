import type { AudienceWords } from "../audience.ts";
import { room } from "./room.ts";

export const audience: AudienceWords = { room };
