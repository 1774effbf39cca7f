/** Every time zone this browser knows, and the one without summers. */
export const ZONES: readonly string[] = [
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
  "UTC",
];

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, " ");

const byName = new Map(ZONES.map((zone) => [plain(zone), zone]));
const byCity = new Map(ZONES.map((zone) => [plain(zone.split("/").at(-1) ?? zone), zone]));

/** The zone somebody means by its name or by its city: “europe/lisbon”, “São Paulo”; undefined when there is none. */
export const zoneNamed = (text: string): string | undefined =>
  byName.get(plain(text)) ?? byCity.get(plain(text)) ?? (isZone(text.trim()) ? text.trim() : undefined);

/** Older names of a zone are known to the browser though it does not list them. */
function isZone(name: string): boolean {
  if (!name.includes("/")) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
