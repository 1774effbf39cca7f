/** One call to a table store by its wire protocol: the machine needs six operations, not a client library. */
export type Dynamo = <Answer>(operation: string, input: object) => Promise<Answer>;

/** What the store answered when it did not do as asked. */
export class StoreRefused extends Error {
  readonly code: string;

  constructor(operation: string, code: string, detail: string) {
    super(`${operation}: ${code} ${detail}`);
    this.code = code;
  }
}

const STREAMS = new Set(["ListStreams", "DescribeStream", "GetShardIterator", "GetRecords"]);

/** Calls the store at `endpoint`. Nothing is signed: a store on one's own machine does not check. */
export function dynamoAt(endpoint: string): Dynamo {
  return async (operation, input) => {
    const service = STREAMS.has(operation) ? "DynamoDBStreams_20120810" : "DynamoDB_20120810";
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `${service}.${operation}`,
        "x-amz-date": "20260101T000000Z",
        authorization:
          "AWS4-HMAC-SHA256 Credential=outloud/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none",
      },
      body: JSON.stringify(input),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    const { __type: type = "", message = "" } = answer as { __type?: string; message?: string };
    throw new StoreRefused(operation, type.split("#").at(-1) ?? type, message);
  };
}
