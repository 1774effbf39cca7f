import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import * as z from "zod";
import * as Cohort from "#cohort";
import * as People from "#people";
import {
  Asked,
  AskForCode,
  CohortId,
  LinkToken,
  PasskeyOptions,
  Person,
  ShownPasskey,
  TryCode,
} from "#people/model";
import { answers, body, type Env } from "./http.ts";
import { networkOf } from "./network.ts";

const SignedIn = z.object({ person: Person, first: z.boolean() });
const HOUR = 3600;
/** The longest that browsers keep a cookie. When a session ends is decided by its row. */
const LONGEST = 400 * 24 * HOUR;
const OURS_ALONE = { httpOnly: true, secure: true, sameSite: "Lax", path: "/" } as const;

/** Signing in: by a mail with a code and a button, by an invitation, by a passkey. */
export const signIn = new Hono<Env>()
  .post("/code", answers(202, "Ask for a mail to sign in with", Asked), body(AskForCode), async (c) => {
    const asking = c.req.valid("json");
    const invitation = asking.invite ? await Cohort.linkFor(asking.invite) : undefined;
    const { browser, ...asked } = await People.askForCode(asking, from(c), invitation?.role);
    setCookie(c, People.FLOW_COOKIE, browser, { ...OURS_ALONE, maxAge: HOUR });
    return c.json(asked, 202);
  })
  .post("/try", answers(200, "Sign in with the code of a mail", SignedIn), body(TryCode), async (c) =>
    c.json(welcome(c, await People.tryCode(c.req.valid("json"), from(c)))),
  )
  .post("/link", answers(200, "Sign in with the button of a mail", SignedIn), body(LinkToken), async (c) =>
    c.json(welcome(c, await People.enterByLink(c.req.valid("json").token, from(c)))),
  )
  .post(
    "/invitation",
    answers(200, "Accept an invitation and sign in", SignedIn.extend({ cohort: CohortId })),
    body(LinkToken),
    async (c) => {
      const entered = await People.acceptInvitation(c.req.valid("json").token, from(c), c.var.ctx);
      return c.json({ ...welcome(c, entered), cohort: entered.cohort });
    },
  )
  .post("/passkey/challenge", answers(200, "Ask what to show a passkey for", PasskeyOptions), async (c) =>
    c.json({ ...(await People.passkeyChallenge(from(c))) }),
  )
  .post("/passkey", answers(200, "Sign in with a passkey", SignedIn), body(ShownPasskey), async (c) =>
    c.json(welcome(c, await People.enterByPasskey(c.req.valid("json"), from(c)))),
  );

const from = (c: Context<Env>): People.From => ({
  now: c.var.now,
  network: networkOf(c.env?.requestContext?.http?.sourceIp),
  device: People.deviceOf(c.req.header("user-agent")),
  browser: getCookie(c, People.FLOW_COOKIE),
  session: getCookie(c, People.SESSION_COOKIE),
  attendee: c.var.pass,
});

/** Hand the browser its session, and say to whom it belongs. */
function welcome(c: Context<Env>, { person, first, cookie }: People.Entered) {
  setCookie(c, People.SESSION_COOKIE, cookie, { ...OURS_ALONE, maxAge: LONGEST });
  return { person, first };
}
