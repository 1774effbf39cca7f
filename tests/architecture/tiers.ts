import { capabilityOf, forbids, importsOf, isTest, named, type Rule, type Source, topOf } from "./sources.ts";

/** Lowest first. A capability may call any tier below its own; it hears about the tiers above only through events. */
export const TIERS = [
  ["platform"],
  ["people"],
  ["workshop", "community"],
  ["cohort"],
  ["cadence", "messaging"],
  ["journal", "backchannel"],
  ["feedback"],
  ["stream", "safety"],
  ["search", "shelf", "insights", "notify", "records"],
];

const tierOf = (capability: string) => TIERS.findIndex((tier) => tier.includes(capability));

const everyCapabilityHasATier: Rule = (sources) => [
  ...new Set(sources.map(({ file }) => capabilityOf(file)).filter((name) => name && tierOf(name) < 0)),
];

/** A test may look at its capability from above; what ships may not. */
const callsGoDown = forbids(({ file, spec }) => {
  const to = named(spec);
  const from = isTest(file) ? "" : capabilityOf(file);
  return from !== "" && to !== undefined && to !== from && tierOf(to) >= tierOf(from);
});

/** `#x`, `#x/model`, `#x/events`; a file of another capability is nobody's to import. */
const doorsOnly = forbids(({ file, spec, target }) => {
  if (spec.startsWith("#")) return !/^#[^/]+(\/(model|events))?$/.test(spec);
  const to = capabilityOf(target);
  return to !== "" && to !== capabilityOf(file);
});

const DOOR = /^packages\/[^/]+\/(index|events|model)\.ts$/;
const REEXPORT = /^export\s*(type\s*)?(\*|\{[^}]*\})[^;]*?\bfrom\s*["'][^"']+["'];?/gm;

/** A file that only passes on what others made, and is no door. */
const noBarrels: Rule = (sources) =>
  sources
    .filter(({ file, text }) => !DOOR.test(file) && text.trim() && !text.replace(REEXPORT, "").trim())
    .map(({ file }) => file);

const MODEL = /^packages\/[^/]+\/model\.ts$/;

/** Models, and the files beside them that they are made of, import zod, other models and nothing else. */
const modelsArePure: Rule = (sources) => {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const seen = new Set<Source>();
  const follow = (source: Source | undefined): string[] => {
    if (source === undefined || seen.has(source)) return [];
    seen.add(source);
    return importsOf(source).flatMap(({ file, spec, target }) => {
      if (spec === "zod" || /^#[^/]+\/model$/.test(spec)) return [];
      if (capabilityOf(target) === capabilityOf(file)) return follow(byFile.get(target));
      return [`${file} → ${spec}`];
    });
  };
  return sources.filter(({ file }) => MODEL.test(file)).flatMap(follow);
};

/** Nothing in packages knows the folders that carry it. */
const packagesStandAlone = forbids(
  ({ file, target }) =>
    topOf(file) === "packages" && !isTest(file) && /^(functions|infra|web|tests|demo|bin)\//.test(target),
);

export const TIER_RULES = {
  "every capability has a tier": everyCapabilityHasATier,
  "capabilities call down a tier, never up or across": callsGoDown,
  "capabilities are entered by their doors": doorsOnly,
  "only doors pass on what others made": noBarrels,
  "models are pure: zod and other models only": modelsArePure,
  "packages know nothing of what carries them": packagesStandAlone,
} satisfies Record<string, Rule>;
