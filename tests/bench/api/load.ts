import { Agent, request } from "node:http";

/** What is asked again and again: `#` in the body becomes a number that no other request has. */
export interface Load {
  readonly origin: string;
  readonly method: "GET" | "POST" | "PUT";
  /** Of several, each connection asks one after the other, and then the first again. */
  readonly path: string | readonly string[];
  /** One set for each person; connection by connection the next of them. */
  readonly headers: readonly Readonly<Record<string, string>>[];
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it: milliseconds of each request that was answered well, and the first answer that was not. */
export interface Done {
  readonly times: readonly number[];
  readonly seconds: number;
  readonly refused: number;
  readonly said?: string;
}

/** A process of its own that asks, so that what is measured is not measured together with its load. */
process.on("message", async (load: Load) => process.send?.(await run(load)));
process.on("disconnect", () => process.exit(0));

async function run(load: Load): Promise<Done> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let refused = 0;
  let said: string | undefined;
  let asked = Math.floor(performance.timeOrigin);
  const begun = performance.now();
  const end = begun + load.seconds * 1_000;
  const connection = async (nth: number) => {
    const headers = load.headers[nth % load.headers.length] ?? {};
    const paths = [load.path].flat();
    for (let nthTime = 0; performance.now() < end; nthTime++) {
      const path = paths[nthTime % paths.length] ?? "";
      const from = performance.now();
      const { status, text } = await ask({ ...load, path }, agent, headers, asked++);
      if (status < 300) times.push(performance.now() - from);
      else {
        refused++;
        said ??= `${status} ${text.slice(0, 300)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: load.connections }, (_, nth) => connection(nth)));
  agent.destroy();
  return { times, seconds: (performance.now() - begun) / 1_000, refused, ...(said && { said }) };
}

function ask(
  { origin, path, method, body }: Load & { path: string },
  agent: Agent,
  headers: object,
  nth: number,
) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const asking = request(`${origin}${path}`, { method, agent, headers: { ...headers } }, (response) => {
    let text = "";
    response.setEncoding("utf8");
    response.on("data", (part: string) => {
      text += part;
    });
    response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    response.on("error", reject);
  });
  asking.on("error", reject);
  asking.end(body?.replace("#", String(nth)));
  return promise;
}
