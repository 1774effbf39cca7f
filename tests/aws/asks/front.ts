import { describe, expect, test } from "vitest";
import { safetyHeaders } from "../../../infra/shape/front.ts";
import { aws, functionNamed, own } from "./evaluated.ts";

describe("the front", () => {
  interface AtTheEdge {
    uri: string;
    headers: Record<string, { value: string }>;
  }

  /** What CloudFront's own function makes of a request. */
  function atTheEdge(name: string, request: AtTheEdge, ip = "198.51.100.7"): AtTheEdge {
    const { code } = aws.one("cloudfront/function:Function", name).inputs;
    return new Function("event", `${code}; return handler(event);`)({ request, viewer: { ip } });
  }
  const shown = (uri: string) => atTheEdge("to-a-page", { uri, headers: {} }).uri;

  test("a path that names no kind of file is a page of the app, also with dots in it", () => {
    for (const page of [
      "/",
      "/j/brave.otter.sings",
      "/cohorts/coh_1",
      "/enter",
      "/a.b/c",
      "/x.JS",
      "/stop/a.b.c",
    ])
      expect(shown(page)).toBe("/index.html");
    for (const file of ["/assets/index-a1.js", "/icon.svg", "/theme.js", "/assets/a.woff2", "/nothing.css"])
      expect(shown(file)).toBe(file);
  });

  test("who asks is said by the front, whatever a browser says", () => {
    const asked = { uri: "/api/me", headers: { "outloud-viewer": { value: "192.0.2.1" } } };
    expect(atTheEdge("say-who-asks", asked).headers["outloud-viewer"]).toEqual({ value: "198.51.100.7" });
  });

  test("every answer carries what the local front's carry, and that nobody asks without encryption", () => {
    const { inputs } = aws.one("cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", "Safety");
    const { securityHeadersConfig: secure, customHeadersConfig: custom } = inputs;
    const said = {
      "content-security-policy": secure.contentSecurityPolicy.contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": secure.referrerPolicy.referrerPolicy,
      ...Object.fromEntries(custom.items.map(({ header, value }: Record<string, string>) => [header, value])),
    };
    expect(said).toEqual(safetyHeaders("wss://abc-ats.iot.eu-west-1.amazonaws.com"));
    expect(secure.contentTypeOptions).toEqual({ override: false });
    expect(secure.strictTransportSecurity.accessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);
  });

  test("site, API and files are one origin; the API knows its front, and files want a signature", () => {
    const { inputs } = aws.one("cloudfront/distribution:Distribution", "CdnDistribution");
    const behaviours = inputs.orderedCacheBehaviors as Record<string, unknown>[];
    expect(behaviours.map(({ pathPattern, targetOriginId }) => [pathPattern, targetOriginId])).toEqual([
      ["/api/*", "api"],
      ["/files/*", "files"],
    ]);
    for (const behaviour of [inputs.defaultCacheBehavior, ...behaviours])
      expect(behaviour).toMatchObject({
        viewerProtocolPolicy: "redirect-to-https",
        responseHeadersPolicyId: "Safety-id",
      });
    const origin = (id: string) =>
      inputs.origins.find(({ originId }: { originId: string }) => originId === id);
    const { customHeaders } = origin("api");
    const told = functionNamed("outloud-production-api")?.environment.variables;
    expect(customHeaders).toEqual([{ name: "outloud-front", value: told.OUTLOUD_FRONT }]);
    expect(told.OUTLOUD_FRONT).not.toBe(told.OUTLOUD_SECRET);
    expect(origin("files").originAccessControlId).toBeUndefined();
    expect(origin("site").originAccessControlId).toBe("SiteReader-id");
  });

  test("with a domain it is known by it, and without one by the name CloudFront gives", () => {
    expect(functionNamed("outloud-production-api")?.environment.variables.OUTLOUD_ORIGIN).toBe(
      "https://learn.example.org",
    );
    expect(functionNamed("outloud-ana-api", own)?.environment.variables.OUTLOUD_ORIGIN).toBe(
      "https://d111.cloudfront.net",
    );
  });

  test("who asks far too often is turned away, where a deployment pays for that", () => {
    const { inputs } = aws.one("wafv2/webAcl:WebAcl", "Firewall");
    expect(inputs).toMatchObject({ scope: "CLOUDFRONT", region: "us-east-1", defaultAction: { allow: {} } });
    expect(inputs.rules).toMatchObject([
      { action: { block: {} }, statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: 2_000 } } },
    ]);
    const distribution = aws.one("cloudfront/distribution:Distribution", "CdnDistribution").inputs;
    expect(distribution.webAclId).toMatch(/outloud-production$/);
    expect(own.all("wafv2/webAcl:WebAcl")).toEqual([]);
    expect(
      own.one("cloudfront/distribution:Distribution", "CdnDistribution").inputs.webAclId,
    ).toBeUndefined();
  });
});
