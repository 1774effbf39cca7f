import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { PersonId } from "#people/model";
import { log, settings } from "#platform";
import type { Language } from "#platform/model";
import { stillTheirs } from "./at-sending.ts";
import { MailRow } from "./mail.ts";
import { mayReach } from "./mailbox.ts";
import { listOf, type MailId, MailMatter } from "./model.ts";
import { type Reader, render } from "./render.ts";
import { stopLink } from "./stop.ts";

const LEASE = 60_000;

/** What became of a mail: it left, or nobody may be written to about this any more. */
type Outcome = "sent" | "refused";

const ses = new SESv2Client();

/**
 * Send a planned mail. Whoever claims it sends it; a claim lapses after a minute, so a crash in the middle sends late
 * rather than never (see docs/decisions: a mail is sent once unless the machine dies between the mail service's yes and ours).
 * Throws when somebody else holds the claim or the service does not answer: to be called again.
 */
export async function send(id: MailId, now: Date): Promise<Outcome | undefined> {
  if (!(await claim(id, now))) return;
  const { data: row } = await MailRow.get({ id }).go({ consistent: true });
  if (!row) return;
  const person = row.person as PersonId | undefined;
  const planned = MailMatter.parse(row.matter);
  const reached = await mayReach(row.to, planned.kind, now);
  const matter = reached ? await stillTheirs(planned, person, now) : undefined;
  const reader: Reader = { name: row.name, language: row.language as Language, zone: row.zone };
  const message = matter && (await render(matter, reader, { person, now }));
  if (!message) return finish(id, "refused", now);
  const list = listOf(matter);
  const stop = list && person ? stopLink(person, list) : undefined;
  try {
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: settings().OUTLOUD_MAIL_FROM,
        Destination: { ToAddresses: [row.to] },
        EmailTags: [{ Name: "outloud-mail", Value: id }],
        Content: {
          Simple: {
            Subject: { Data: message.subject, Charset: "UTF-8" },
            Body: {
              Text: { Data: message.text, Charset: "UTF-8" },
              Html: { Data: message.html, Charset: "UTF-8" },
            },
            Headers: stop
              ? [
                  { Name: "List-Unsubscribe", Value: `<${stop.api}>` },
                  { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
                ]
              : [],
          },
        },
      }),
    );
  } catch (error) {
    if (error instanceof Error && /Rejected|BadRequest|NotVerified/.test(error.name)) {
      log("warn", "mail refused", { id, error: error.name });
      return finish(id, "refused", now);
    }
    await MailRow.patch({ id }).set({ state: "planned" }).go();
    throw error;
  }
  return await finish(id, "sent", now);
}

async function claim(id: MailId, now: Date): Promise<boolean> {
  const lapsed = new Date(now.getTime() - LEASE).toISOString();
  try {
    await MailRow.patch({ id })
      .set({ state: "sending", claimedAt: now.toISOString() })
      .where(
        ({ state, claimedAt }, { eq, lt }) =>
          `${eq(state, "planned")} OR (${eq(state, "sending")} AND ${lt(claimedAt, lapsed)})`,
      )
      .go();
    return true;
  } catch (error) {
    const { data: row } = await MailRow.get({ id }).go({ consistent: true });
    if (row?.state === "sending")
      throw new Error(`mail ${id} is being sent by somebody else`, { cause: error });
    if (!row || row.state === "sent" || row.state === "refused") return false;
    throw error;
  }
}

const finish = (id: MailId, state: Outcome, now: Date): Promise<Outcome> =>
  MailRow.patch({ id })
    .set({ state, sentAt: now.toISOString() })
    .go()
    .then(() => state);
