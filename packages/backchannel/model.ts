export * from "./contribution.ts";
export * from "./desk.ts";
export * from "./frame.ts";
export * from "./poll.ts";
export * from "./seat.ts";
export * from "./session.ts";
export * from "./similar.ts";
export * from "./ways.ts";
