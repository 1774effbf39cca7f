import type * as pulumi from "@pulumi/pulumi";
import type { Asked, Guards } from "../asked.ts";

const REGION = "eu-west-1";
const ACCOUNT = "123456789012";
const arn = (service: string, what: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${what}`;

/** An AWS that says yes to everything, in the words of the real one, and remembers what it was asked for. */
export function yesCloud(asked: Asked[], guards: Guards): pulumi.runtime.Mocks {
  return {
    newResource({ type, name, inputs: given }) {
      const inputs = plain(given);
      asked.push({ type, name, inputs, ...guards.get(`${type} ${name}`) });
      const known = inputs.name ?? inputs.bucket ?? name;
      return {
        id: `${name}-id`,
        state: { name: known, arn: arn("test", known), ...inputs, ...said(type, known, inputs) },
      };
    },
    call({ token, inputs }) {
      if (token === "aws:iam/getPolicyDocument:getPolicyDocument")
        return { ...inputs, json: JSON.stringify(inputs) };
      return CALLS[token] ?? inputs;
    },
  };
}

/** Pulumi wraps what is secret, and all that came of it; here it is to be looked at. */
function plain<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (SECRET in value && "value" in value) return plain(value.value as Value);
  if (Array.isArray(value)) return value.map(plain) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) as Value;
}
const SECRET = "4dabf18193072939515e22adb298388d";

const CALLS: Record<string, Record<string, unknown>> = {
  "aws:index/getRegion:getRegion": { region: REGION, name: REGION, id: REGION },
  "aws:index/getCallerIdentity:getCallerIdentity": {
    accountId: ACCOUNT,
    arn: arn("iam", "root"),
    userId: "u",
  },
  "aws:index/getPartition:getPartition": { partition: "aws", dnsSuffix: "amazonaws.com" },
  "aws:iot/getEndpoint:getEndpoint": { endpointAddress: `abc-ats.iot.${REGION}.amazonaws.com` },
  "aws:route53/getZone:getZone": { zoneId: "Z1", name: "example.org" },
};

/** What AWS makes up itself. */
function said(type: string, name: string, inputs: Record<string, unknown>): Record<string, unknown> {
  switch (type) {
    case "aws:cloudformation/stack:Stack": {
      const { Outputs = {} } = JSON.parse(String(inputs.templateBody)) as {
        Outputs?: Record<string, unknown>;
      };
      return {
        outputs: Object.fromEntries(Object.keys(Outputs).map((output) => [output, outputOf(output)])),
      };
    }
    case "aws:lambda/function:Function":
      return {
        arn: arn("lambda", `function:${name}`),
        invokeArn: arn("apigateway", `lambda:path/${name}`),
        lastModified: "2026-11-27",
      };
    case "aws:acm/certificate:Certificate": {
      const record = { resourceRecordName: "_x", resourceRecordType: "CNAME", resourceRecordValue: "_y" };
      return { domainValidationOptions: [{ domainName: inputs.domainName, ...record }] };
    }
    case "aws:apigatewayv2/api:Api":
      return {
        apiEndpoint: `https://abc.execute-api.${REGION}.amazonaws.com`,
        executionArn: arn("execute-api", "abc"),
      };
    case "aws:cloudfront/distribution:Distribution":
      return { domainName: "d111.cloudfront.net", hostedZoneId: "Z2", etag: "e" };
    case "aws:s3/bucket:Bucket":
      return { bucket: name, bucketRegionalDomainName: `${name}.s3.${REGION}.amazonaws.com` };
    case "aws:sesv2/emailIdentity:EmailIdentity":
      return {
        arn: arn("ses", `identity/${inputs.emailIdentity}`),
        dkimSigningAttributes: { tokens: ["one", "two"] },
      };
    case "random:index/randomBytes:RandomBytes":
      return { base64: `${name}+/=` };
    default:
      return {};
  }
}

/** The outputs of the foundation as they look when it stands. */
function outputOf(name: string) {
  if (name.endsWith("Stream")) return arn("dynamodb", `table/${name.replace("Stream", "")}/stream/now`);
  if (name === "BusArn") return arn("events", "event-bus/outloud");
  return name.endsWith("Arn") ? arn("test", name) : name;
}
