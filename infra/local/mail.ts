import { randomUUID } from "node:crypto";
import type { Entry } from "./bus.ts";
import type { Clock } from "./clock.ts";
import type { Ledger } from "./ledger.ts";
import { readMime } from "./mime.ts";
import { comesBack } from "./returned.ts";
import { refused } from "./services.ts";
import { type Answer, type Ask, json } from "./wire.ts";

/** A mail as it would have arrived. */
export interface Mail {
  id: number;
  /** ISO instant, on the machine's clock. */
  at: string;
  from: string;
  to: string[];
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
  /** What the product calls it. */
  tag?: string | undefined;
}

type Content = Pick<Mail, "subject" | "headers" | "text" | "html">;
type Data = { Data?: string };

/** The part of SESv2's SendEmail that we read. */
interface SendEmail {
  FromEmailAddress?: string;
  EmailTags?: { Name: string; Value: string }[];
  Destination?: Record<"ToAddresses" | "CcAddresses" | "BccAddresses", string[] | undefined>;
  Content?: {
    Simple?: {
      Subject?: Data;
      Body?: { Text?: Data; Html?: Data };
      Headers?: { Name: string; Value: string }[];
    };
    Raw?: { Data: string };
  };
}

export type Mails = ReturnType<typeof openMails>;

/** Every mail the product has sent: none leaves the machine. */
export function openMails(ledger: Ledger) {
  ledger.exec(`
    CREATE TABLE IF NOT EXISTS mails (
      id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, recipients TEXT NOT NULL, mail TEXT NOT NULL
    ) STRICT
  `);
  const write = ledger.prepare("INSERT INTO mails (at, recipients, mail) VALUES (?, ?, ?)");
  const one = ledger.prepare("SELECT id, at, mail FROM mails WHERE id = ?");
  const some = ledger.prepare(
    "SELECT id, at, mail FROM mails WHERE instr(recipients, ?) > 0 AND at >= ? AND id < ? ORDER BY id DESC LIMIT ?",
  );
  const forget = ledger.prepare(
    "DELETE FROM mails WHERE instr(recipients, ?) > 0 OR json_extract(mail, '$.tag') = ?",
  );
  const parse = ({ id, at, mail }: Record<string, unknown>): Mail => ({
    id: Number(id),
    at: new Date(Number(at)).toISOString(),
    ...JSON.parse(String(mail)),
  });

  return {
    keep(mail: Omit<Mail, "id" | "at">, at: number) {
      write.run(at, mail.to.join(" ").toLowerCase(), JSON.stringify(mail));
    },
    one(id: number): Mail | undefined {
      const row = one.get(id);
      return row && parse(row);
    },
    /** Forgets what went to an address, and the mails of these tags; answers how many there were. */
    forget(address: string, tags: readonly string[]): number {
      const to = address.toLowerCase();
      return [...tags, ""].reduce((sum, tag) => sum + Number(forget.run(to, tag).changes), 0);
    },
    /** Newest first; `to` is any part of an address. */
    some: ({ to = "", since = 0, before = Number.MAX_SAFE_INTEGER, most = 100_000 }) =>
      some.all(to.toLowerCase(), since, before, most).map(parse),
  };
}

/** SESv2's SendEmail: answered once the mail is kept. Mails to the addresses of SES's simulator come back, and the bus is told. */
export const openMailService =
  (mails: Mails, clock: Clock, tell: (entry: Entry) => void) =>
  (ask: Ask): Answer => {
    const {
      FromEmailAddress: from,
      Destination,
      Content,
      EmailTags = [],
    } = JSON.parse(ask.body.toString()) as SendEmail;
    const content = contentOf(Content);
    const to = Object.values(Destination ?? {}).flatMap((addresses) => addresses ?? []);
    const sender = from ?? content?.headers.From;
    if (content === undefined)
      return refused(400, "BadRequestException", "A mail needs Simple or Raw content.");
    if (!sender) return refused(400, "BadRequestException", "A mail needs a FromEmailAddress.");
    if (to.length === 0 || !to.every((address) => /^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/.test(address))) {
      return refused(400, "BadRequestException", "A mail needs addresses that are mail addresses.");
    }
    const tag = EmailTags.find(({ Name }) => Name === "outloud-mail")?.Value;
    mails.keep({ from: sender, to, ...content, ...(tag && { tag }) }, clock.now());
    clock.mark();
    const sent = { id: randomUUID(), from: sender, tags: EmailTags, at: new Date(clock.now()) };
    for (const address of to) for (const entry of comesBack(address, sent)) tell(entry);
    return json({ MessageId: sent.id });
  };

function contentOf(content: SendEmail["Content"]): Content | undefined {
  if (content?.Raw) return readMime(Buffer.from(content.Raw.Data, "base64"));
  if (!content?.Simple) return undefined;
  const { Subject, Body, Headers = [] } = content.Simple;
  return {
    subject: Subject?.Data ?? "",
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
    text: Body?.Text?.Data ?? "",
    html: Body?.Html?.Data ?? "",
  };
}
