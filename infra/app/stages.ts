/** What differs between stages, and nothing else does. What differs between organisations is in `.env` (docs/operating.md). */
export interface Stage {
  /** What people write here is theirs: nothing of it can be deleted, and it is backed up. */
  readonly lasting: boolean;
  /** The name browsers know it by, with its DNS at Route 53 of the same account; without one, CloudFront gives it one. */
  readonly domain?: string | undefined;
  /** The domain, or the one address, that mails come from. */
  readonly sender: string;
  /** The address alarms are mailed to; without one there are no alarms. */
  readonly alarmsTo?: string | undefined;
  /** One page of graphs in CloudWatch: an account has three free, and each further one is three dollars a month. */
  readonly dashboard: boolean;
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

/**
 * A stage by its name. Only `production` lasts: whatever else one is called, `staging` or somebody's own, is for trying things, wakes
 * nobody, and goes without a trace.
 */
export function stageOf(name: string, own: Own): Stage {
  const domain = own.OUTLOUD_DOMAIN;
  const firewall = own.OUTLOUD_FIREWALL === "yes";
  if (name === "production")
    return {
      lasting: true,
      domain,
      sender: own.OUTLOUD_SENDER ?? domain ?? missing("OUTLOUD_SENDER", "the address mails come from"),
      alarmsTo: own.OUTLOUD_ALARMS_TO ?? missing("OUTLOUD_ALARMS_TO", "the address alarms are mailed to"),
      dashboard: own.OUTLOUD_DASHBOARD === "yes",
      copiesIn: own.OUTLOUD_COPIES_IN,
      firewall,
      logs: "3 months",
      keys: 1,
    };
  const under = domain && `${name}.${domain}`;
  return {
    lasting: false,
    domain: name === "staging" ? under : undefined,
    // SES keeps a sender once in an account, so it cannot be production's.
    sender: own.OUTLOUD_TRIAL_SENDER ?? under ?? missing("OUTLOUD_TRIAL_SENDER", "another address of yours"),
    dashboard: false,
    firewall,
    logs: name === "staging" ? "1 month" : "1 week",
    keys: 1,
  };
}

function missing(name: string, what: string): never {
  throw new Error(`Write ${name}=<${what}> into .env (docs/operating.md, “First deploy”).`);
}
