import type { ValidationTargets } from "hono";
import { findTargetHandler } from "hono/utils/handler";
import type * as z from "zod";

/** What a part of a route says of itself: what the route is for and answers, or what it takes and where. */
export type Described =
  | {
      readonly says: "answers";
      readonly status: number;
      readonly summary: string;
      readonly schema?: z.ZodType;
    }
  | { readonly says: "takes"; readonly where: keyof ValidationTargets; readonly schema: z.ZodType };

const DESCRIBED = Symbol("described");

/** Hangs a description on a middleware, for whoever writes the document (`openapi.ts`). */
export const described = <Handler extends object>(handler: Handler, as: Described): Handler =>
  Object.assign(handler, { [DESCRIBED]: as });

export const descriptionOf = (handler: Parameters<typeof findTargetHandler>[0]): Described | undefined =>
  (findTargetHandler(handler) as { [DESCRIBED]?: Described })[DESCRIBED];
