import { bans, capabilityOf, isTest, type Rule, topOf, withoutComments } from "./sources.ts";

const domain = (file: string) => topOf(file) === "packages" && !isTest(file);

/** A signature says when it was made, by the clock of the machine, and no rule asks what it says. */
const SIGNS = "packages/platform/aws/wire.ts";

/** Who and when are arguments: a rule that reads the clock cannot be tested at midnight. */
const noHiddenClock = bans(
  /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\bTemporal\.Now\b/g,
  (file) => domain(file) && file !== SIGNS,
);

/** Chance comes from `#platform`, where ids and secrets are made. */
const noHiddenDice = bans(
  /\bMath\.random\b|\b(randomBytes|randomInt|randomUUID|getRandomValues)\b/g,
  (file) => domain(file) && capabilityOf(file) !== "platform",
);

const LONGEST = 300;
/** What is text to be read, and not code to be followed, may be as long as it has to be. */
const TEXT = [
  /^packages\/workshop\/designs\//,
  /^packages\/notify\/words\//,
  /^web\/src\/words\//,
  /^demo\//,
];

const filesAreShort: Rule = (sources) =>
  sources
    .filter(({ file }) => !TEXT.some((text) => text.test(file)))
    .map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => `${file}: ${lines} lines`);

const nameOf = (part: string) => part.replace(/(\.test)?\.\w+$/, "");
const DRAWER = /(^|-)(utils?|helpers?|common|misc|shared|stuff|types|constants|managers?)$/;

/** A drawer for everything is a place for nothing: files are named for one of the product's ideas. */
const noDrawers: Rule = (sources) =>
  sources
    .filter(({ file }) => file.split("/").some((part) => DRAWER.test(nameOf(part))))
    .map(({ file }) => file);

const VERSION = /[a-z]\d$|-v\d+$|[-_.](old|new|next|copy|backup|orig|final)$/;

const noVersionsInNames: Rule = (sources) =>
  sources.filter(({ file }) => VERSION.test(nameOf(file.split("/").at(-1) ?? ""))).map(({ file }) => file);

const OWED = /(?:\/\/|\/\*|^\s*\*).*\b(TODO|FIXME|XXX|HACK)\b(?!\([^()]+ \d{4}-\d\d-\d\d\))/gm;

/** In comments, so the text is read as it stands. */
const nothingOwedToNobody: Rule = (sources) =>
  sources.flatMap(({ file, text }) => [...text.matchAll(OWED)].map(([, word]) => `${file}: ${word}`));

const CODE =
  /^\s*\/\/\s*(import .+ from |export |const \w+ = |let \w+ = |await |return .*;$|if \(|\} else|\w+\(.*\);$)/;

const noCodeInComments: Rule = (sources) =>
  sources.flatMap(({ file, text }) =>
    text
      .split("\n")
      .filter((line) => CODE.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

const COMPONENT =
  /\bfunction [A-Z]\w*\s*(<[^(]*>)?\(\s*\{|\bconst [A-Z]\w*[^=\n]*=\s*\(\s*\{|\bconst \{[^}]*\}\s*=\s*props\b(?!\.)/g;

/** Biome's rule sees some of these and not others; a destructured prop never changes again. */
const propsStayWhole: Rule = (sources) =>
  sources
    .filter(({ file }) => /^web\/.*\.tsx$/.test(file))
    .flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(COMPONENT)].map(([found]) => `${file}: ${found.trim()}`),
    );

export const HABIT_RULES = {
  "no hidden clock in packages": noHiddenClock,
  "no hidden dice in packages": noHiddenDice,
  "no file is longer than 300 lines": filesAreShort,
  "no drawer for everything": noDrawers,
  "no versions in file names": noVersionsInNames,
  "nothing is left to do without a name and a date": nothingOwedToNobody,
  "no code in comments": noCodeInComments,
  "props are never destructured": propsStayWhole,
} satisfies Record<string, Rule>;
