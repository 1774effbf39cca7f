/** What differs between stages, and nothing else does. What differs between organisations is in `.env` (docs/operating.md). */
export interface Stage {
  /** What people write here is theirs: nothing of it can be deleted, and it is backed up. */
  readonly lasting: boolean;
  /** The name browsers know it by, with its DNS at Route 53 of the same account; without one, CloudFront gives it one. */
  readonly domain?: string | undefined;
  /** The domain, or the one address, that mails come from. */
  readonly sender: string;
  /** The address alarms are mailed to. */
  readonly alarmsTo?: string | undefined;
  /** A second region that backups are copied to. */
  readonly copiesIn?: string | undefined;
  /** Turn away an address that asks more than two thousand times in five minutes: six dollars a month, for who wants it. */
  readonly firewall: boolean;
  /** How long logs are kept: ids and numbers, and no words of people. */
  readonly logs: "1 week" | "1 month" | "3 months";
  /** Counted up to make a new key for codes, tickets, passes and links; what was sealed with the one before is good until the next time. */
  readonly keys: number;
}

type Own = Readonly<Record<string, string | undefined>>;

/** A stage by its name; `dev` and whatever else somebody calls their own are for trying things. */
export function stageOf(name: string, own: Own): Stage {
  const domain = own.OUTLOUD_DOMAIN;
  const shared = {
    sender: own.OUTLOUD_SENDER ?? domain ?? missing("OUTLOUD_SENDER"),
    alarmsTo: own.OUTLOUD_ALARMS_TO,
    firewall: own.OUTLOUD_FIREWALL === "yes",
    keys: 1,
  };
  if (name === "production")
    return { ...shared, lasting: true, domain, copiesIn: own.OUTLOUD_COPIES_IN, logs: "3 months" };
  if (name === "staging")
    return { ...shared, lasting: false, domain: domain && `staging.${domain}`, logs: "1 month" };
  return { ...shared, lasting: false, alarmsTo: undefined, logs: "1 week" };
}

function missing(name: string): never {
  throw new Error(
    `Write ${name}=<the mail address Outloud writes from> into .env (docs/operating.md, “First deploy”).`,
  );
}
