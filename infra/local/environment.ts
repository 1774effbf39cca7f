import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The access key of this run: our own clients have it, nobody else does. */
export const newAccessKey = () => `OUTLOUD${randomBytes(12).toString("hex").toUpperCase()}`;

/** The word of this run, by which the API knows its front. */
export const newWord = () => randomBytes(24).toString("base64url");

/** Where the pieces of the cloud can be reached, told to the functions the way AWS tells them: by their environment. */
interface Whereabouts {
  folder: string;
  origin: string;
  key: string;
  /** What only the front and the API know. */
  word: string;
  store: string;
  services: string;
  /** What is told otherwise, by whoever stands between. */
  instead?: Readonly<Record<string, string>> | undefined;
  /** Where this machine itself is asked for what no cloud has: to forget to the last byte. */
  dev: string;
}

/** Sets what every function reads. To be called before the first of them is imported. */
export function tellFunctions({ folder, origin, key, word, store, services, instead, dev }: Whereabouts) {
  // Somebody's own way to AWS must not be taken from here.
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"])
    delete process.env[name];
  const told = {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: key,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: store,
    AWS_ENDPOINT_URL_EVENTBRIDGE: services,
    AWS_ENDPOINT_URL_SCHEDULER: services,
    AWS_ENDPOINT_URL_SESV2: services,
    AWS_ENDPOINT_URL_SQS: services,
    AWS_ENDPOINT_URL_IOT_DATA_PLANE: services,
    OUTLOUD_ORIGIN: origin,
    OUTLOUD_FRONT: word,
    OUTLOUD_REALTIME: `${origin.replace(/^http/, "ws")}/mqtt`,
    OUTLOUD_SECRET: secretIn(folder),
    OUTLOUD_SECRET_BEFORE: existsSync(join(folder, "secret-before"))
      ? readFileSync(join(folder, "secret-before"), "utf8").trim()
      : "",
    OUTLOUD_BOOK: "Book",
    OUTLOUD_ROOM: "Room",
    OUTLOUD_BUS: "outloud",
    OUTLOUD_SCHEDULES: "outloud",
    OUTLOUD_CADENCE_ARN: "arn:aws:lambda:local:000000000000:function:functions/cadence/beat.handler",
    OUTLOUD_SCHEDULES_ROLE_ARN: "arn:aws:iam::000000000000:role/outloud-schedules",
    OUTLOUD_SCHEDULES_DLQ_ARN: "arn:aws:sqs:local:000000000000:outloud-schedules-dead",
    OUTLOUD_MAIL_FROM: "Outloud <hello@outloud.local>",
    ...instead,
  };
  Object.assign(process.env, told);
  return tellOperators(folder, { ...told, ...QUEUES, OUTLOUD_MACHINE: dev });
}

/** Where dead letters wait, and what was told on the bus: nothing that a function is told of. */
const QUEUES = {
  OUTLOUD_ARCHIVE: "outloud",
  OUTLOUD_DEAD_EVENTS: "outloud-dead-events",
  OUTLOUD_DEAD_BEATS: "outloud-dead-beats",
  OUTLOUD_DEAD_STREAMS: "outloud-dead-streams",
};

/**
 * The same for whoever types `npm run export` and its like beside a running product: a file that its owner alone reads, for as
 * long as it runs. Answers how to take it away.
 */
function tellOperators(folder: string, told: Record<string, string>) {
  const file = join(folder, "environment");
  const lines = Object.entries(told).map(([name, value]) => `${name}="${value}"\n`);
  rmSync(file, { force: true });
  writeFileSync(file, lines.join(""), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The key sessions and links are signed with: made once, readable by its owner only. */
function secretIn(folder: string): string {
  const file = join(folder, "secret");
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(32).toString("base64url"), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, "utf8").trim();
}
