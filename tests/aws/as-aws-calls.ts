import { settings } from "#platform";

/** A request as an HTTP API hands it on (payload format 2.0), behind CloudFront; in the form AWS documents and the service sends. */
export const httpRequest = (
  method: string,
  path: string,
  {
    headers = {},
    cookies,
    body,
    word = settings().OUTLOUD_FRONT,
  }: { headers?: Record<string, string>; cookies?: string[]; body?: string; word?: string } = {},
) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: "",
  ...(cookies && { cookies }),
  headers: {
    accept: "*/*",
    "content-length": `${body?.length ?? 0}`,
    host: "abcdef1234.execute-api.eu-west-1.amazonaws.com",
    origin: settings().OUTLOUD_ORIGIN,
    "sec-fetch-site": "same-origin",
    "user-agent": "Mozilla/5.0",
    via: "2.0 4a2f.cloudfront.net (CloudFront)",
    "x-amz-cf-id": "0n1s2BIHPZ3K_vK5mVQ==",
    "x-amzn-trace-id": "Root=1-6928c0b1-2f6f1d5b3e5a4c7d8e9f0a1b",
    "x-forwarded-for": "198.51.100.7, 130.176.1.1",
    "x-forwarded-port": "443",
    "x-forwarded-proto": "https",
    "outloud-viewer": "198.51.100.7",
    ...(word && { "outloud-front": word }),
    ...headers,
  },
  requestContext: {
    accountId: "123456789012",
    apiId: "abcdef1234",
    domainName: "abcdef1234.execute-api.eu-west-1.amazonaws.com",
    domainPrefix: "abcdef1234",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: "130.176.1.1", userAgent: "Mozilla/5.0" },
    requestId: "UqzW2j2ZDoEEMxQ=",
    routeKey: "$default",
    stage: "$default",
    time: "27/Nov/2026:21:00:01 +0000",
    timeEpoch: 1_795_813_201_000,
  },
  ...(body !== undefined && { body: Buffer.from(body).toString("base64") }),
  // CloudFront's compressed and binary bodies come so; text may, too.
  isBase64Encoded: body !== undefined,
});

/** A batch of a table's stream as Lambda's event source mapping brings it. */
export const streamBatch = (
  table: string,
  records: readonly { NewImage?: object; OldImage?: object; eventName?: string }[],
) => ({
  Records: records.map(({ eventName = "INSERT", ...images }, at) => ({
    eventID: `c81e728d9d4c2f636f067f89cc1486${at}`,
    eventName,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "eu-west-1",
    dynamodb: {
      ApproximateCreationDateTime: 1_795_813_201,
      Keys: { pk: { S: "x" }, sk: { S: "y" } },
      ...images,
      SequenceNumber: `${4_421_584_500_000_000_017_450_439_091n + BigInt(at)}`,
      SizeBytes: 312,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    },
    eventSourceARN: `arn:aws:dynamodb:eu-west-1:123456789012:table/outloud-production-${table}/stream/2026-11-01T00:00:00.000`,
  })),
});

/** What the relay put on the bus, as EventBridge hands it to a function. */
export const busEvent = (type: string, data: object) => ({
  version: "0",
  id: "17793124-05d4-b198-2fde-7ededc63b103",
  "detail-type": type,
  source: "outloud",
  account: "123456789012",
  time: "2026-11-27T21:00:01Z",
  region: "eu-west-1",
  resources: [],
  detail: { id: "evt_01KB3T4M5N6P7Q8R9S0T1V2W3X", at: "2026-11-27T21:00:01.123Z", data },
});

/** What Scheduler calls with: the input of the schedule, its own words filled in. */
export const tick = (at: string) => ({ at });

/** What IoT Core asks a custom authorizer when a browser connects with MQTT over a WebSocket. */
export const connecting = (clientId: string, password: string) => ({
  protocolData: {
    mqtt: { username: "outloud", password: Buffer.from(password).toString("base64"), clientId },
    http: {
      headers: { host: "abc-ats.iot.eu-west-1.amazonaws.com", upgrade: "websocket" },
      queryString: "?x-amz-customauthorizer-name=outloud-production",
    },
    tls: { serverName: "abc-ats.iot.eu-west-1.amazonaws.com" },
  },
  protocols: ["http", "mqtt", "tls"],
  signatureVerified: false,
  connectionMetadata: { id: "c0ffee00-0000-4000-8000-000000000000" },
});

/** What a function is told of itself. */
export const context = (name: string) => ({
  functionName: `outloud-production-${name}`,
  functionVersion: "$LATEST",
  invokedFunctionArn: `arn:aws:lambda:eu-west-1:123456789012:function:outloud-production-${name}`,
  memoryLimitInMB: "512",
  awsRequestId: "8f507cfc-xmpl-4697-b07a-ac58fc914c95",
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => 30_000,
});

/** What SES tells of a mail whose mailbox is not there, as the default bus has it and ours passes it on. */
export const bounced = (address: string) => ({
  version: "0",
  id: "12345678-1234-1234-1234-123456789012",
  "detail-type": "Email Bounced",
  source: "aws.ses",
  account: "123456789012",
  time: "2026-11-27T21:00:03Z",
  region: "eu-west-1",
  resources: ["arn:aws:ses:eu-west-1:123456789012:configuration-set/MailConfig"],
  detail: {
    eventType: "Bounce",
    bounce: {
      feedbackId: "01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000",
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: address,
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 user unknown",
        },
      ],
      timestamp: new Date().toISOString(),
      reportingMTA: "dsn; mta.example.org",
    },
    mail: {
      timestamp: new Date().toISOString(),
      source: "Outloud <hello@learn.example.org>",
      sourceArn: "arn:aws:ses:eu-west-1:123456789012:identity/learn.example.org",
      sendingAccountId: "123456789012",
      messageId: "0100018f3c6b7a10-5f0a1b2c-0000-4000-8000-000000000000-000000",
      destination: [address],
      headersTruncated: false,
      tags: {
        "ses:operation": ["SendEmail"],
        "ses:configuration-set": ["MailConfig"],
        "outloud-mail": ["mai_8d79f1f5c3ef336a3fb68d8aae"],
      },
    },
  },
});
