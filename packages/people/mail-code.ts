import { commit, fingerprint, isSealed, newId, Refused, seal, secretWord, write } from "#platform";
import { beFirst, byEmail, ensure, isEmpty } from "./accounts.ts";
import { type Entered, enter, type From } from "./entering.ts";
import { CodeAsked } from "./events.ts";
import {
  CODES_FROM_A_NETWORK,
  CODES_TO_AN_ADDRESS,
  CODES_TO_AN_ADDRESS_A_DAY,
  counted,
  TRIES_FOR_A_CODE,
  TRIES_FOR_AN_ADDRESS,
} from "./limits.ts";
import { type AskForCode, Email, type Person, type TryCode } from "./model.ts";
import { FlowRow } from "./sign-in-store.ts";

const MINUTES = 10;

/**
 * Begin a sign-in by mail. The same answer after the same work for every address: whether it is somebody's is looked up
 * later, when the mail is written. An address that is nobody's gets a code when `invited` says what a join link, looked at by
 * the caller, makes of them; their account is made when they prove the address. `browser` is for the flow cookie: the code counts only beside it. Refused when too
 * many codes were asked for, for this address or from this network.
 */
export async function askForCode(
  { email, language, zone }: AskForCode,
  from: From,
  invited: Flow["invited"] = "",
) {
  const { now, network, browser = secretWord() } = from;
  const id = newId("flw", now);
  const expires = Math.floor(now.getTime() / 1000) + MINUTES * 60;
  await commit(
    [
      counted(CODES_TO_AN_ADDRESS, email, now, manyCodes()),
      counted(CODES_TO_AN_ADDRESS_A_DAY, email, now, manyToday()),
      counted(CODES_FROM_A_NETWORK, network, now, manyFromHere()),
      write(
        FlowRow.create({
          id,
          email,
          language: language ?? "en",
          zone: zone ?? "UTC",
          invited,
          browser: fingerprint(browser),
          tries: 0,
          expiresAt: expires,
        }),
      ),
    ],
    { now, news: [CodeAsked({ flow: id })] },
  );
  return { flow: id, expiresAt: new Date(expires * 1000).toISOString(), browser };
}

/** What the mail of a sign-in says. Without code and link, nobody has invited this address yet. */
interface SignInMail {
  readonly email: Email;
  readonly language: Person["language"];
  readonly code?: string;
  readonly linkToken?: string;
}

/** The mail of a sign-in, for the system; undefined when the sign-in is over. */
export async function signInMail(id: string, now: Date): Promise<SignInMail | undefined> {
  const flow = await flowOf(id, now);
  if (!flow) return;
  const known = await byEmail(flow.email);
  const { email, language } = { ...flow, ...(known && { language: known.language }) };
  if (!known && !flow.invited && !(await isEmpty())) return { email, language };
  return { email, language, code: codeOf(flow), linkToken: `${id}.${linkSealOf(flow)}` };
}

/**
 * Sign in with a code from the mail, in the browser that asked for it. Refused when the code is wrong, used, over, from
 * another browser's sign-in, or tried too often. Every try is counted before the code is looked at.
 */
export async function tryCode({ flow: id, code }: TryCode, from: From): Promise<Entered> {
  const flow = await flowOf(id, from.now);
  if (!flow) throw over();
  if (flow.browser !== fingerprint(from.browser ?? ""))
    throw new Refused(
      "forbidden",
      "people.other-browser",
      "This code belongs to the browser that asked for it. Use the button in the mail, or ask for a code here.",
    );
  await commit(
    [
      write(
        FlowRow.patch({ id })
          .add({ tries: 1 })
          .where(({ tries }, is) => is.lt(tries, TRIES_FOR_A_CODE)),
        new Refused("slow", "people.code-spent", "This code was tried too often. Ask for a new one."),
      ),
      counted(TRIES_FOR_AN_ADDRESS, flow.email, from.now, manyTries()),
    ],
    { now: from.now },
  );
  if (!isSealed(() => codeOf(flow), code)) throw wrongCode();
  return await redeem(flow, from);
}

/** Sign in with the button of the mail, in any browser. Refused when the link is not ours, used or over. */
export async function enterByLink(token: string, from: From): Promise<Entered> {
  const [id = "", sealed = ""] = token.split(".");
  const flow = await flowOf(id, from.now);
  if (!flow || !isSealed(() => linkSealOf(flow), sealed)) throw over();
  return await redeem(flow, from);
}

/** The proof is used up by removing its row: of several who prove the same thing at once, one enters. */
async function redeem(flow: Flow, from: From): Promise<Entered> {
  const person = (await byEmail(flow.email)) ?? (await newcomer(flow, from));
  const used = FlowRow.delete({ id: flow.id }).where(({ browser }, is) => is.eq(browser, flow.browser));
  return await enter(person, [write(used, over())], from);
}

/**
 * Nobody's address, though the code is right: they came by a join link, or the deployment is empty, or the code was
 * guessed and then it is wrong.
 */
async function newcomer({ email, language, zone, invited }: Flow, { now, attendee }: From) {
  const account = { email, language, zone, name: nameFrom(email), guest: invited === "guest", id: attendee };
  if (invited) return await ensure(account, now);
  if (!(await isEmpty())) throw wrongCode();
  return await beFirst(account, now);
}

const nameFrom = (email: Email) =>
  email
    .replace(/@.*$/, "")
    .replace(/[._+-]+/g, " ")
    .trim()
    .replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
    .slice(0, 80) || email.replace(/@.*$/, "").slice(0, 80);

interface Flow {
  readonly id: string;
  readonly email: Email;
  readonly language: Person["language"];
  readonly zone: string;
  readonly browser: string;
  readonly invited: "participant" | "guest" | "";
}

async function flowOf(id: string, now: Date): Promise<Flow | undefined> {
  if (!/^flw_[0-9A-Z]{26}$/.test(id)) return;
  const { data } = await FlowRow.get({ id }).go({ consistent: true });
  if (!data || data.expiresAt * 1000 <= now.getTime()) return;
  return { ...data, email: Email.parse(data.email), language: data.language as Flow["language"] };
}

const codeOf = ({ id, email, browser }: Flow) =>
  `${seal("mail-code", id, email, browser).readUIntBE(0, 6) % 1_000_000}`.padStart(6, "0");
const linkSealOf = ({ id, email, browser }: Flow) =>
  seal("mail-link", id, email, browser).toString("base64url");

const wrongCode = () =>
  new Refused("invalid", "people.wrong-code", "That is not the code from the newest mail. Look again.");
const over = () =>
  new Refused(
    "gone",
    "people.code-over",
    "This code or link is used or too old. Ask for a new one; it takes a moment.",
  );
const manyCodes = () =>
  new Refused(
    "slow",
    "people.many-codes",
    "Several codes were sent to this address within the hour. The newest mail still works.",
  );
const manyToday = () =>
  new Refused(
    "slow",
    "people.many-codes-today",
    "Many codes were sent to this address today. The button in the newest mail still works; a new code can be sent tomorrow.",
  );
const manyFromHere = () =>
  new Refused(
    "slow",
    "people.many-from-here",
    "Many codes were asked for from this network. Try again within the hour.",
  );
const manyTries = () =>
  new Refused(
    "slow",
    "people.many-tries",
    "Too many codes were tried for this address today. Use the button in the mail instead.",
  );
