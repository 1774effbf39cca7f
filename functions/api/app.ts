import { Hono } from "hono";
import { openAPIRouteHandler } from "hono-openapi";
import { circumstances, type Env } from "./http.ts";
import { people } from "./people.ts";
import { answerError, answerMissing } from "./problem.ts";
import { workshop } from "./workshop.ts";

const root = new Hono<Env>();
root.use("/api/*", circumstances);
root.onError(answerError);
root.notFound(answerMissing);

/** The whole API: one line a capability, in the order of the tiers. */
const api = root
  .basePath("/api")
  .get("/health", (c) => c.json({ ok: true, now: c.var.now.toISOString() }))
  .route("/", people)
  .route("/workshops", workshop);

root.get(
  "/api/openapi.json",
  openAPIRouteHandler(root, {
    documentation: {
      openapi: "3.1.0",
      info: {
        title: "Outloud",
        version: "1",
        description: "Social-learning workshops. Errors are problem+json.",
      },
    },
  }),
);

export const app = root;
export type Api = typeof api;
