import { Hono } from "hono";
import type { Env } from "./http.ts";

/** Signing in, one's own account, and what one may see of others. */
export const people = new Hono<Env>();
