import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import * as z from "zod";
import * as Backchannel from "#backchannel";
import { answers, body, type Env, params, visitorIfAny } from "./http.ts";
import { networkOf } from "./network.ts";

const Word = z.object({ word: Backchannel.ComeIn.shape.word });
/** The longest that browsers keep a cookie: who comes again next year finds what they said. */
const LONGEST = 400 * 24 * 3600;

/** Coming into a live room: by a code on a slide, a QR code, or a link that gives a role. Nobody need have an account. */
export const door = new Hono<Env>()
  .get("/:word", answers(200, "What a code or a link opens", Backchannel.Door), params(Word), async (c) =>
    c.json(await Backchannel.door(c.req.valid("param").word, visitorIfAny(c), knocking(c))),
  )
  .post(
    "/",
    answers(201, "Come in, under a name, an alias or none", Backchannel.MySeat),
    body(Backchannel.ComeIn),
    async (c) => {
      const someone = visitorIfAny(c) ?? newcomer(c);
      return c.json(await Backchannel.comeIn(c.req.valid("json"), someone, knocking(c)), 201);
    },
  );

const knocking = (c: Context<Env>) => ({
  network: networkOf(c.env?.requestContext?.http?.sourceIp),
  now: c.var.now,
});

/** Somebody nobody has seen before: their browser keeps who they are from now on. */
function newcomer(c: Context<Env>): Backchannel.Visitor {
  const id = Backchannel.newcomer(c.var.now);
  setCookie(c, Backchannel.PASS_COOKIE, Backchannel.passOf(id), {
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
    path: "/",
    maxAge: LONGEST,
  });
  return { id, now: c.var.now };
}
