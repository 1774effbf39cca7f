import { setTimeout as sleep } from "node:timers/promises";
import { type Figure, median } from "./figures.ts";
import { type Product, startProduct } from "./product.ts";

const FACILITATOR = "ana.duarte@example.org";
/** The most a cohort has, with who hosts it. */
const PEOPLE = 2_000;
const MILLISECONDS = 2_000;
const ORGANISATIONS = 40;
const ZONES =
  "Europe/Lisbon Europe/Paris Europe/Kyiv Africa/Lagos Africa/Nairobi Asia/Kolkata Asia/Tokyo Australia/Sydney America/New_York America/Bogota".split(
    " ",
  );

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

type Ask = <Answer>(path: string, json?: object) => Promise<Answer>;

/**
 * Two thousand people sit in circles after one request: from its first byte to its answer, with the roster read, everybody
 * arranged and the seats written down. Looked at before, they are the same to the last seat, however often.
 */
export async function benchCircles({ quick, say }: Plan): Promise<Figure[]> {
  await using product = await startProduct();
  const ask = askerOf(product, await product.signIn(FACILITATOR));
  say(`a cohort of ${PEOPLE} is launched, and everybody let in`);
  const circles = `/api/cohorts/${await full(ask)}/circles`;
  const looks: number[] = [];
  const seen = new Set<string>();
  for (let look = 0; look < (quick ? 3 : 7); look++) {
    const { took, answer } = await timed(() => ask<{ as: string }>(`${circles}/preview`));
    looks.push(took);
    seen.add(answer.as);
  }
  const forms: number[] = [];
  const seats: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const { as } = await ask<{ as: string }>(`${circles}/preview`);
    forms.push((await timed(() => ask(circles, { as }))).took);
    seats.push((await timed(() => seated(ask, circles))).took);
  }
  return [
    { name: `${PEOPLE} people formed into circles`, value: median(forms), unit: "ms", atMost: MILLISECONDS },
    { name: "the same, soonest", value: Math.min(...forms), unit: "ms" },
    { name: "the same, latest", value: Math.max(...forms), unit: "ms" },
    { name: "looked at before", value: median(looks), unit: "ms" },
    { name: "ways they came out, looked at again and again", value: seen.size, unit: "", atMost: 1 },
    { name: "until everybody has taken their seat, beside the request", value: median(seats), unit: "ms" },
  ];
}

function askerOf({ origin }: Product, cookie: string): Ask {
  const headers = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin", cookie };
  return async (path, json) => {
    const response = await fetch(origin + path, {
      headers,
      ...(json && { method: "POST", body: JSON.stringify(json) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return await response.json();
  };
}

/** Launches a cohort for as many as there may be, and waits until all of them are in. */
async function full(ask: Ask): Promise<string> {
  const startsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const at = { zone: ZONES[0], language: "en" };
  const workshop = "wsh_social-learning-in-business";
  const { id } = await ask<{ id: string }>("/api/cohorts", { workshop, startsOn, zone: at.zone });
  const lines = Array.from({ length: PEOPLE - 1 }, (_, nth) =>
    [
      `Person ${nth}`,
      `person${nth}@example.net`,
      ZONES[nth % ZONES.length],
      nth % 3 === 0 ? "fr" : "en",
      `Organisation ${nth % ORGANISATIONS}`,
    ].join(","),
  );
  await ask(`/api/cohorts/${id}/lines`, {
    text: ["name,email,zone,language,organisation", ...lines].join("\n"),
    ...at,
  });
  await ask(`/api/cohorts/${id}/launch`, {});
  while ((await ask<{ cohort: { people: number } }>(`/api/cohorts/${id}`)).cohort.people < PEOPLE)
    await sleep(500);
  return id;
}

async function seated(ask: Ask, circles: string): Promise<void> {
  while (!(await ask<{ formed?: { seated: boolean } }>(circles)).formed?.seated) await sleep(250);
}

async function timed<Answer>(act: () => Promise<Answer>) {
  const from = performance.now();
  const answer = await act();
  return { took: performance.now() - from, answer };
}
