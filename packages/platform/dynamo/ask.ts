import { AwsError, awsService } from "../aws/wire.ts";
import { readRow, type Written } from "./values.ts";

/** What DynamoDB said when it did not do as asked; `name` is its word for it, such as `ConditionalCheckFailedException`. */
export class StoreError extends Error {
  /** Why each part of a transaction failed, in the order of the parts, with the row that stood in its way. */
  readonly CancellationReasons: readonly {
    readonly Code?: string | undefined;
    readonly Item?: Record<string, unknown> | undefined;
  }[];

  constructor({ name, message, said }: AwsError) {
    super(message);
    this.name = name;
    const { CancellationReasons = [] } = said as { CancellationReasons?: readonly Reason[] };
    this.CancellationReasons = CancellationReasons.map(({ Code, Item }) => ({
      Code,
      Item: Item && readRow(Item),
    }));
  }
}

interface Reason {
  readonly Code?: string;
  readonly Item?: Written;
}

const dynamo = awsService({ named: "DYNAMODB", host: "dynamodb", signs: "dynamodb" });

/** Asks DynamoDB for one of its operations. Answers with what it answered; throws a `StoreError`, or what the network said. */
export async function ask(operation: string, input: object): Promise<object> {
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": `DynamoDB_20120810.${operation}`,
  };
  try {
    return JSON.parse(await dynamo({ headers, body: JSON.stringify(input) })) as object;
  } catch (error) {
    throw error instanceof AwsError ? new StoreError(error) : error;
  }
}
