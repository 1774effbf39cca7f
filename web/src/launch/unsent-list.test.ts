import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => sessionStorage.clear());

/** The page as it is after a reload. */
const reloaded = async () => {
  vi.resetModules();
  return import("./unsent-list.ts");
};

test("a list that is not sent outlives a reload, each cohort’s own", async () => {
  const { keepUnsentList } = await reloaded();
  keepUnsentList("coh_1", "ana@example.org\nben@");
  const { unsentList } = await reloaded();
  expect(unsentList("coh_1")).toBe("ana@example.org\nben@");
  expect(unsentList("coh_2")).toBe("");
});

test("once it is sent nothing stays behind", async () => {
  const { keepUnsentList, unsentList } = await reloaded();
  keepUnsentList("coh_1", "ana@example.org");
  keepUnsentList("coh_1", "");
  expect(unsentList("coh_1")).toBe("");
  expect(sessionStorage.length).toBe(0);
});
