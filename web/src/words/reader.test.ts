import { afterEach, expect, test, vi } from "vitest";
import { reader } from "./reader.ts";

afterEach(() => vi.restoreAllMocks());
const browserSpeaks = (...tags: string[]) => vi.spyOn(navigator, "languages", "get").mockReturnValue(tags);

test("dates and numbers are written as the browser's region writes the reader's language", () => {
  browserSpeaks("de-DE", "en-US", "en");
  expect(reader.locale()).toBe("en-US");
  browserSpeaks("de-DE");
  expect(reader.locale()).toBe("en-GB");
});

test("a tag that is no language is passed over, and a date can be written all the same", () => {
  browserSpeaks("en-US@posix", "en-IE");
  expect(reader.locale()).toBe("en-IE");
  browserSpeaks("en-US@posix");
  expect(new Intl.NumberFormat(reader.locale()).format(1)).toBe("1");
});
