import { type Figure, median, quantile } from "./figures.ts";
import { type Product, startProduct } from "./product.ts";
import { aRoom, type OpenRoom } from "./room/a-room.ts";
import { brokerApart, crowdApart, listenersApart } from "./room/processes.ts";

const FACILITATOR = "ana.duarte@example.org";
/** What the design promises: a tick, and so much more. */
const BEYOND_TICK = 150;
const MEGABYTES = 400;
/** As many frames of each stretch are played to the bare broker, at the pace of a hall of a thousand. */
const PLAYED = { frames: 30, every: 500 };

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** A full hall and a larger one at one product, and the bare broker beside it with the same frames. */
export async function benchRoom({ quick, say }: Plan): Promise<Figure[]> {
  await using product = await startProduct();
  const rest = product.memory();
  const memory = watching(product);
  const cookie = await product.signIn(FACILITATOR);
  const thousand = await aThousand(product, await aRoom(product, cookie), { quick, say });
  const full = memory.most();
  const many = await fiveThousand(await aRoom(product, cookie), { quick, say });
  return [
    ...thousand,
    ...many,
    { name: "before anybody came, memory of the product", value: rest, unit: "MB" },
    { name: "1,000 here, memory of the product at most", value: full, unit: "MB", atMost: MEGABYTES },
    { name: "5,000 here, memory of the product at most", value: memory.most(), unit: "MB" },
  ];
}

async function aThousand(product: Product, room: OpenRoom, { quick, say }: Plan): Promise<Figure[]> {
  const crowd = await crowdApart(room);
  const broker = await brokerApart();
  const listeners = await listenersApart(broker.url);
  say("1,000 people come in");
  await crowd.do("enter", { count: 1_000 });
  await listeners.do("enter", { count: 1_000 });
  const times = quick ? 1 : 5;
  const [seen50, seen99, post50, fold50, fold99, bare50, bare99, cpu, waits, sizes]: number[][] = Array.from(
    { length: 10 },
    () => [],
  );
  for (let time = 1; time <= times; time++) {
    const before = { cpu: product.cpu(), waited: product.waited() };
    const seconds = quick ? 15 : 60;
    const { seen, answered, frames, here } = await crowd.do("talk", {
      contributions: 20,
      votes: 50,
      seconds,
    });
    cpu?.push(((product.cpu() - before.cpu) / seconds) * 100);
    const waited = ((product.waited() - before.waited) / seconds) * 100;
    waits?.push(waited);
    const took = frames.map((frame) => frame.took);
    const sent = await broker.play(
      frames.slice(0, PLAYED.frames).map(({ text }) => text),
      PLAYED.every,
    );
    const bare = (await listeners.do("heard", { sent })).took;
    seen50?.push(median(seen));
    seen99?.push(quantile(seen, 0.99));
    post50?.push(median(answered));
    fold50?.push(median(took));
    fold99?.push(quantile(took, 0.99));
    bare50?.push(median(bare));
    bare99?.push(quantile(bare, 0.99));
    sizes?.push(median(frames.map(({ bytes }) => bytes)));
    say(
      `stretch ${time} of ${times}: seen p50 ${median(seen).toFixed(0)}, p99 ${quantile(seen, 0.99).toFixed(0)} ms; ${frames.length} frames, about ${here} here; kept waiting for a processor ${waited.toFixed(0)} %`,
    );
  }
  const bursts: number[] = [];
  for (let time = 1; time <= times; time++) {
    const { answered, seen } = await crowd.do("burst", { votes: 300 });
    bursts.push(seen);
    say(`burst ${time}: all answered after ${answered.toFixed(0)} ms, all seen after ${seen.toFixed(0)} ms`);
  }
  const end = await crowd.do("check");
  for (const one of [crowd, broker, listeners]) one.end();
  const of = (values: number[] = []) => median(values);
  const tick = 500;
  return [
    { name: "1,000 here, POST → seen by all, p50", value: of(seen50), unit: "ms" },
    {
      name: "1,000 here, POST → seen by all, p99",
      value: of(seen99),
      unit: "ms",
      atMost: tick + BEYOND_TICK,
    },
    { name: "1,000 here, POST answered, p50", value: of(post50), unit: "ms" },
    { name: "1,000 here, folded → seen by all, p50", value: of(fold50), unit: "ms" },
    { name: "1,000 here, folded → seen by all, p99", value: of(fold99), unit: "ms" },
    { name: "bare broker, published → heard by all, p50", value: of(bare50), unit: "ms" },
    { name: "bare broker, published → heard by all, p99", value: of(bare99), unit: "ms" },
    { name: "folded → seen, beside the bare broker, p50", value: of(fold50) / of(bare50), unit: "×" },
    { name: "a frame, median", value: of(sizes), unit: "bytes", atMost: 5_000 },
    { name: "processor of the product meanwhile", value: of(cpu), unit: "%" },
    { name: "the product kept waiting for a processor by others", value: of(waits), unit: "%" },
    { name: "300 votes in one second, all seen after", value: of(bursts), unit: "ms" },
    ...checked("1,000 here", end),
  ];
}

async function fiveThousand(room: OpenRoom, { quick, say }: Plan): Promise<Figure[]> {
  const crowd = await crowdApart(room);
  say("5,000 people come in");
  const { here } = await crowd.do("enter", { count: 5_000 });
  say(`about ${here} here`);
  const { seen, frames } = await crowd.do("talk", { contributions: 2, votes: 5, seconds: quick ? 15 : 60 });
  const end = await crowd.do("check");
  crowd.end();
  const took = frames.map((frame) => frame.took);
  return [
    { name: "5,000 here, POST → seen by all, p50", value: median(seen), unit: "ms" },
    {
      name: "5,000 here, POST → seen by all, p99",
      value: quantile(seen, 0.99),
      unit: "ms",
      atMost: 1_000 + BEYOND_TICK,
    },
    { name: "5,000 here, folded → seen by all, p50", value: median(took), unit: "ms" },
    ...checked("5,000 here", end),
  ];
}

interface Check {
  wrong: number;
  missing: number;
  refused: number;
  lost: number;
}

const checked = (name: string, { wrong, missing, refused, lost }: Check): Figure[] => [
  { name: `${name}, tallies that are wrong`, value: wrong, unit: "", atMost: 0 },
  { name: `${name}, frames missing on a phone`, value: missing, unit: "", atMost: 0 },
  { name: `${name}, requests refused`, value: refused, unit: "", atMost: 0 },
  { name: `${name}, sockets lost`, value: lost, unit: "", atMost: 0 },
];

/** The most memory the product held, looked at twice a second. */
function watching(product: Product) {
  let most = product.memory();
  const timer = setInterval(() => {
    most = Math.max(most, product.memory());
  }, 500);
  timer.unref();
  return { most: () => most };
}
