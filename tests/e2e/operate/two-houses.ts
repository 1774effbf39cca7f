import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv, promisify } from "node:util";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { dynamoAt } from "../../../infra/local/dynamo.ts";
import { startOutloud } from "../outloud.ts";

export type Row = Record<string, unknown>;

export const KENJI = "kenji.mori@example.org";
export const ANA = "ana.duarte@example.org";

const run = promisify(execFile);

/** A command as npm runs it; refused when it ends with a refusal. */
export const command = async (name: string, flags: readonly string[]) =>
  (await run(process.execPath, [join(import.meta.dirname, `../../../bin/operate/${name}.ts`), ...flags]))
    .stdout;

/** The demo's house, an empty one elsewhere, and a folder for what is taken out of them. */
export async function openTwoHouses() {
  const folder = mkdtempSync(join(tmpdir(), "outloud-operate-"));
  const houses = { house: await startOutloud({ demo: true }), elsewhere: await startOutloud() };
  const environmentOf = (which: keyof typeof houses) =>
    parseEnv(readFileSync(join(houses[which].data, "environment"), "utf8"));
  const dynamo = dynamoAt(String(environmentOf("house").AWS_ENDPOINT_URL_DYNAMODB));
  return {
    ...houses,
    folder,
    /** How to reach the services of the demo's house. */
    environment: environmentOf("house"),
    dynamo,
    /** A command beside one of the two. */
    operate: (name: string, flags: readonly string[], which: keyof typeof houses = "house") =>
      command(name, ["--env", join(houses[which].data, "environment"), ...flags]),
    /** Goes just past a quarter of an hour: what strikes by the clock has struck, and nothing does for a while. */
    justPastAQuarter: async () => {
      const quarter = 15 * 60_000;
      const next = Math.ceil((await houses.house.now()).getTime() / quarter) * quarter;
      await houses.house.clockTo(new Date(next + 5_000).toISOString());
    },
    /** Every row of both tables of the demo's house, by the wire. */
    everything: () => everything(dynamo),
    rowsIn: (name: string): Row[] =>
      readFileSync(join(folder, name, "rows.ndjson"), "utf8")
        .trim()
        .split("\n")
        .map((line) => unmarshall(JSON.parse(line).Item)),
    leftOutOf: (name: string): string[] =>
      JSON.parse(readFileSync(join(folder, name, "manifest.json"), "utf8")).leftOut.map(
        ({ kind }: { kind: string }) => kind,
      ),
    textIn: (name: string) =>
      readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
        .map((file) => join(folder, name, file))
        .filter((file) => /\.\w+$/.test(file))
        .map((file) => readFileSync(file, "utf8"))
        .join("\n"),
    async [Symbol.asyncDispose]() {
      for (const one of Object.values(houses)) await one[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type TwoHouses = Awaited<ReturnType<typeof openTwoHouses>>;

async function everything(dynamo: ReturnType<typeof dynamoAt>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const TableName of ["Book", "Room"]) {
    let from: object | undefined;
    do {
      const page: { Items: never[]; LastEvaluatedKey?: object } = await dynamo("Scan", {
        TableName,
        ...(from && { ExclusiveStartKey: from }),
      });
      rows.push(...page.Items.map((item) => unmarshall(item)));
      from = page.LastEvaluatedKey;
    } while (from);
  }
  return rows;
}

export const keyOf = ({ pk, sk }: Row) => `${String(pk)} ${String(sk)}`;
export const kindOf = (row: Row) => String(row.__edb_e__);
export const personIn = (rows: readonly Row[], email: string) =>
  String(rows.find((row) => kindOf(row) === "address" && row.email === email)?.person);
export const cohortIn = (rows: readonly Row[]) =>
  String(rows.find((row) => kindOf(row) === "cohort" && row.title === "Social learning in business")?.id);
