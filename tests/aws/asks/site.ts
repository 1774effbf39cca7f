import { describe, expect, test } from "vitest";
import { aws } from "./evaluated.ts";

describe("the site", () => {
  test("files with a hash are kept for ever and never taken away; the page is asked for each time", () => {
    const files = aws.all("s3/bucketObjectv2:BucketObjectv2").filter(({ name }) => name.startsWith("Site/"));
    const assets = files.filter(({ inputs }) => inputs.key.startsWith("assets/"));
    expect(assets.length).toBeGreaterThan(5);
    for (const { inputs, retainOnDelete } of assets) {
      expect(inputs.cacheControl).toBe("public, max-age=31536000, immutable");
      expect(retainOnDelete).toBe(true);
    }
    expect(files.find(({ inputs }) => inputs.key === "index.html")).toMatchObject({
      inputs: { cacheControl: "no-cache", contentType: "text/html; charset=utf-8" },
    });
    expect(files.some(({ inputs }) => /\.(br|gz|map)$/.test(inputs.key))).toBe(false);
  });

  test("only this front reads the site's bucket", () => {
    const { inputs } = aws.one("s3/bucketPolicy:BucketPolicy", "SiteReaders");
    const [allowed] = JSON.parse(inputs.policy).Statement;
    expect(allowed).toMatchObject({ Principal: { Service: "cloudfront.amazonaws.com" } });
    expect(allowed.Condition.StringEquals["AWS:SourceArn"]).toBeTruthy();
  });
});
