import { isZone } from "#platform/model";
import { CITIES } from "./city-names.ts";
import { BY_OFFSET, USUAL } from "./zone-names.ts";

const COMMON = new Map(Object.entries({ ...USUAL, ...CITIES }));

/** `Europe/Lisbon`, `europe/lisbon` and `America/Argentina/Ushuaia`, and `UTC`; not `CET` or `Japan`, which only look safe. */
export function zoneIn(value: string): string | undefined {
  const known = byPlainName().get(value.trim().toLowerCase());
  if (known) return known;
  return /^[A-Z][A-Za-z_]+\/[\w+\-/]+$/.test(value) && isZone(value) ? value : undefined;
}

/** Whether a field without a heading is written like a zone's name: nothing else has that slash. */
export const writtenAsZone = (value: string) => /^[A-Za-z_]+\/[\w/+-]+$/.test(value);

/** Whether it may mean a zone: a name of one, an offset, a city or a country that we know. */
export const meansZone = (value: string) =>
  writtenAsZone(value) ||
  zoneIn(value) !== undefined ||
  offsetIn(value) !== undefined ||
  usual(plain(value)) !== undefined;

const usual = (words: string) => COMMON.get(words) ?? byCity().get(words);

/** The zone somebody may have meant: a usual name, an offset, a city, or the name that is written most alike. */
export function nearestZone(value: string): string | undefined {
  const offset = offsetIn(value);
  if (offset !== undefined) return BY_OFFSET[offset];
  const wanted = plain(value);
  if (/\d/.test(value) || wanted === "" || wanted.length > 60) return;
  return usual(wanted) ?? mostAlike(wanted);
}

/** `UTC+1`, `GMT -3:30`, `+0530`: minutes east of Greenwich. */
function offsetIn(value: string): number | undefined {
  const [, sign, hours, minutes = "0"] =
    /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?\s*h?$/i.exec(value.trim()) ?? [];
  if (!sign || !hours || Number(hours) > 14) return;
  const east = Number(hours) * 60 + Number(minutes);
  return sign === "+" ? east : -east || 0;
}

const plain = (value: string) =>
  value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z/]+/g, " ")
    .trim();

let names: Map<string, string> | undefined;
const byPlainName = () => {
  names ??= new Map(
    [...Intl.supportedValuesOf("timeZone"), ...COMMON.values(), "UTC"].map((zone) => [
      zone.toLowerCase(),
      zone,
    ]),
  );
  return names;
};

let cities: Map<string, string> | undefined;
const byCity = () => {
  cities ??= new Map(
    [...byPlainName().values()].map((zone) => [plain(zone.split("/").at(-1) ?? zone), zone]),
  );
  return cities;
};

/** Every name and every city, as `plain` makes them, with the zone. */
let words: readonly (readonly [string, string])[] | undefined;
const allWords = () => {
  words ??= [...byCity(), ...[...byPlainName().values()].map((zone) => [plain(zone), zone] as const)];
  return words;
};

/** Among all names and cities, the nearest within one slip for every four letters; undefined when nothing is near. */
function mostAlike(wanted: string): string | undefined {
  const city = wanted.split("/").at(-1) ?? wanted;
  const reach = Math.min(3, Math.floor(city.length / 4));
  let best: { zone: string; slips: number } | undefined;
  for (const [word, zone] of allWords()) {
    const slips = slipsBetween(
      word,
      word.includes("/") ? wanted : city,
      Math.min(reach, best?.slips ?? reach),
    );
    if (slips <= reach && (!best || slips < best.slips)) best = { zone, slips };
  }
  return best?.zone;
}

/** Letters wrong, missing, too many or swapped between two words; more than `most` is not counted further. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
