import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../bin/setup.mjs";
import type { Need } from "../../infra/app/needs.ts";
import { TOPICS } from "../../infra/shape/topics.ts";

const OURS = /^(packages|functions)\//;
/** These two name everything there is, and reach nothing by it. */
const NAMES_ALL = ["packages/platform/settings.ts", "packages/platform/table.ts"];

const LIVE = /^functions\/realtime\/publish\.ts$/;

/**
 * What is among the sources when something is needed: a source of ours, a client of AWS, or a setting that is read; where it is
 * said `and`, both a source and what is written in one.
 */
const SIGNS: readonly { need: Need; source?: RegExp; text?: RegExp; and?: true }[] = [
  { need: "book", source: /^packages\/platform\/table\.ts$/ },
  { need: "room", text: /import \{[^}]*\broom\b[^}]*\} from "#platform"/ },
  { need: "bus", text: /\bOUTLOUD_BUS\b|named: "EVENTBRIDGE"/ },
  { need: "schedules", source: /@aws-sdk\/client-scheduler\//, text: /\bOUTLOUD_(SCHEDULES|CADENCE)/ },
  { need: "mail", source: /@aws-sdk\/client-sesv2\//, text: /\bOUTLOUD_MAIL_FROM\b/ },
  ...TOPICS.map((kind) => ({
    need: `live:${kind}` as const,
    source: LIVE,
    text: new RegExp(`\`${kind}/\\$`),
    and: true as const,
  })),
  { need: "tickets", text: /\bOUTLOUD_REALTIME\b/ },
  { need: "front", text: /\bOUTLOUD_FRONT\b/ },
  { need: "origin", text: /\bOUTLOUD_ORIGIN\b/ },
  { need: "seal", text: /\bOUTLOUD_SECRET\b/ },
];

/** What code made of these sources can reach. */
export function reaches(sources: readonly string[]): Need[] {
  const texts = sources
    .filter((source) => OURS.test(source) && !NAMES_ALL.includes(source))
    .map((source) => readFileSync(join(ROOT, source), "utf8"));
  return SIGNS.filter(({ source, text, and }) => {
    const isThere = source !== undefined && sources.some((one) => source.test(one));
    const isWritten = text !== undefined && texts.some((one) => text.test(one));
    return and ? isThere && isWritten : isThere || isWritten;
  }).map(({ need }) => need);
}
