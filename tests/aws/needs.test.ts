import { beforeAll, expect, test } from "vitest";
import { NEEDS } from "../../infra/app/needs.ts";
import { FILES, sourcesOf } from "./bundle.ts";
import { reaches } from "./reach.ts";

let sources: Awaited<ReturnType<typeof sourcesOf>>;
beforeAll(async () => {
  sources = await sourcesOf(FILES);
}, 300_000);

test("everything that runs has a line that says what it needs, and nothing else has", () => {
  expect(Object.keys(NEEDS).sort()).toEqual([...FILES].sort());
});

test.each(FILES)("%s bundles, and is given what its code reaches and nothing else", (file) => {
  const reached = reaches(sources(file));
  expect(NEEDS[file], `in infra/app/needs.ts: "${file}": ${JSON.stringify(reached)}`).toEqual(reached);
});

test("what is left out of a bundle is not reached", () => {
  expect(reaches(["functions/on/subscriber.ts", "packages/platform/settings.ts"])).toEqual([]);
  expect(reaches(["packages/platform/seal.ts", "packages/platform/table.ts"])).toEqual(["book", "seal"]);
  expect(reaches(["node_modules/@aws-sdk/client-sesv2/dist-es/SESv2Client.js"])).toEqual(["mail"]);
  expect(reaches(["packages/backchannel/rows.ts"])).toEqual(["room"]);
});
