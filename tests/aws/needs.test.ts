import { expect, test } from "vitest";
import { NEEDS } from "../../infra/app/needs.ts";
import { bundle, FILES } from "./bundle.ts";
import { reaches } from "./reach.ts";

test("everything that runs has a line that says what it needs, and nothing else has", () => {
  expect(Object.keys(NEEDS).sort()).toEqual([...FILES].sort());
});

test.each(FILES)("%s bundles, and is given what its code reaches and nothing else", async (file) => {
  using made = await bundle(file);
  expect(NEEDS[file], `in infra/app/needs.ts: "${file}": ${JSON.stringify(reaches(made))}`).toEqual(
    reaches(made),
  );
});

test("what is left out of a bundle is not reached", () => {
  const reached = (...sources: string[]) =>
    reaches({ sources: new Map(sources.map((source) => [source, 1])) });
  expect(reached("functions/on/subscriber.ts", "packages/platform/settings.ts")).toEqual([]);
  expect(reached("packages/platform/seal.ts", "packages/platform/table.ts")).toEqual(["book", "seal"]);
  expect(reached("node_modules/@aws-sdk/client-sesv2/dist-es/SESv2Client.js")).toEqual(["mail"]);
  expect(reached("packages/backchannel/rows.ts")).toEqual(["room"]);
});
