import { safetyHeaders, TOLD } from "../shape/front.ts";
import { api } from "./api.ts";
import { SAY_WHO_ASKS, TO_A_PAGE } from "./edge.ts";
import { firewall } from "./firewall.ts";
import { foundation } from "./foundation.ts";
import { sockets } from "./realtime.ts";
import { site } from "./site.ts";
import { NAME, stage } from "./stage.ts";
import { frontWord } from "./words.ts";

/** CloudFront's own policies, by the numbers they have everywhere. */
const CACHED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const NOT_CACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

const TWO_YEARS = 63_072_000;

// Where the sockets are is known when AWS has been asked: until then a word stands in its place.
const { "content-security-policy": csp, "referrer-policy": referrer, ...others } = safetyHeaders("SOCKETS");
const [beforeSockets = "", afterSockets = ""] = csp.split("SOCKETS");

/** What the local front says too, and that nobody should ask without encryption. What an answer says itself wins. */
const safety = new aws.cloudfront.ResponseHeadersPolicy("Safety", {
  name: NAME,
  securityHeadersConfig: {
    contentSecurityPolicy: {
      contentSecurityPolicy: $interpolate`${beforeSockets}${sockets.host}${afterSockets}`,
      override: false,
    },
    contentTypeOptions: { override: false },
    referrerPolicy: { referrerPolicy: referrer, override: false },
    strictTransportSecurity: { accessControlMaxAgeSec: TWO_YEARS, override: true },
  },
  customHeadersConfig: {
    items: Object.entries(others)
      .filter(([header]) => header !== "x-content-type-options")
      .map(([header, value]) => ({ header, value, override: false })),
  },
});

const atTheEdge = (name: string, code: string) => [
  {
    eventType: "viewer-request",
    functionArn: new aws.cloudfront.Function(name, {
      name: `${NAME}-${name}`,
      runtime: "cloudfront-js-2.0",
      code,
      publish: true,
    }).arn,
  },
];

const reader = new aws.cloudfront.OriginAccessControl("SiteReader", {
  name: `${NAME}-site`,
  originAccessControlOriginType: "s3",
  signingBehavior: "always",
  signingProtocol: "sigv4",
});

const onlyEncrypted = {
  httpPort: 80,
  httpsPort: 443,
  originProtocolPolicy: "https-only",
  originSslProtocols: ["TLSv1.2"],
};

const always = {
  viewerProtocolPolicy: "redirect-to-https",
  responseHeadersPolicyId: safety.id,
  compress: true,
  cachedMethods: ["GET", "HEAD"],
};

/**
 * One origin for everything: the site, `/api`, and `/files` by addresses that the API signed. It keeps no log of its own: who asked for
 * what would be addresses of people, and links that let somebody in.
 */
const cdn = new sst.aws.Cdn("Cdn", {
  comment: NAME,
  ...(stage.domain && { domain: stage.domain }),
  ...(firewall && { webAclArn: firewall.arn }),
  wait: false, // until it is everywhere, some minutes; both versions answer meanwhile
  origins: [
    { originId: "site", domainName: site.bucketRegionalDomainName, originAccessControlId: reader.id },
    {
      originId: "api",
      domainName: api.url.apply((url) => new URL(url).host),
      customOriginConfig: onlyEncrypted,
      customHeaders: [{ name: TOLD.word, value: frontWord }],
    },
    // No identity of ours: whoever asks brings a signature, or gets nothing.
    { originId: "files", domainName: foundation.files.domain, customOriginConfig: onlyEncrypted },
  ],
  defaultCacheBehavior: {
    ...always,
    targetOriginId: "site",
    allowedMethods: ["GET", "HEAD"],
    cachePolicyId: CACHED,
    functionAssociations: atTheEdge("to-a-page", TO_A_PAGE),
  },
  orderedCacheBehaviors: [
    {
      ...always,
      pathPattern: "/api/*",
      targetOriginId: "api",
      allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
      // CloudFront compresses only what it may keep, and of an answer to one person it may keep nothing.
      cachePolicyId: NOT_CACHED,
      originRequestPolicyId: ALL_BUT_HOST,
      functionAssociations: atTheEdge("say-who-asks", SAY_WHO_ASKS),
    },
    {
      ...always,
      pathPattern: "/files/*",
      targetOriginId: "files",
      allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
      cachePolicyId: NOT_CACHED,
      originRequestPolicyId: ALL_BUT_HOST,
    },
  ],
});

/** The site's files are read by this front and by nobody else; it may list them, so that what is not there is a plain 404. */
new aws.s3.BucketPolicy("SiteReaders", {
  bucket: site.bucket,
  policy: $jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: ["s3:GetObject", "s3:ListBucket"],
        Resource: [site.arn, $interpolate`${site.arn}/*`],
        Condition: { StringEquals: { "AWS:SourceArn": cdn.nodes.distribution.arn } },
      },
      {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [site.arn, $interpolate`${site.arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  }),
});

/** How browsers name it. */
export const origin = stage.domain ? $output(`https://${stage.domain}`) : cdn.url;
