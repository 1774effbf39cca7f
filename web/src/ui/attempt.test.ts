import { expect, test } from "vitest";
import { ProblemError } from "../api/problem.ts";
import { createAttempt } from "./attempt.ts";

test("a press while it is under way is the same one", async () => {
  const { attempt, busy } = createAttempt();
  const answer = Promise.withResolvers<void>();
  let done = 0;
  const act = () => {
    done++;
    return answer.promise;
  };
  const first = attempt(act);
  expect(await attempt(act)).toBe(false);
  expect(busy()).toBe(true);
  answer.resolve();
  expect(await first).toBe(true);
  expect([done, busy()]).toEqual([1, false]);
});

test("what goes wrong is told, field by field, until the next try", async () => {
  const { attempt, busy, problem, ofField } = createAttempt();
  const refused = new ProblemError(400, "request.invalid", "", [
    { field: "email", words: "Not a mail address." },
  ]);
  expect(await attempt(() => Promise.reject(refused))).toBe(false);
  expect([problem(), busy()]).toEqual([refused, false]);
  expect([ofField("email"), ofField("name")]).toEqual(["Not a mail address.", undefined]);
  await attempt(async () => undefined);
  expect([problem(), ofField("email")]).toEqual([undefined, undefined]);
});

test("what leaves for another page is under way until that is there, and stays when it fails", async () => {
  const { attempt, busy } = createAttempt({ leaves: true });
  await attempt(() => Promise.reject(new Error("broken")));
  expect(busy()).toBe(false);
  await attempt(async () => undefined);
  expect(busy()).toBe(true);
});
