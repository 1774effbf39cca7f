import { room } from "./room.ts";

/** Words of the audience of a live room: at its door and in it. */
export const audience = { room };
