/** An AWS IoT policy document, as far as an authorizer of ours writes one. */
export interface Document {
  Statement: Statement | Statement[];
}

interface Statement {
  Effect: "Allow" | "Deny";
  Action: string | string[];
  Resource: string | string[];
}

export type Policy = (action: string, resource: string) => boolean;

/** What a list of policy documents lets someone do: `may("iot:Subscribe", "topicfilter/place/1")`. A denial wins. */
export function policyOf(documents: readonly (Document | string)[]): Policy {
  const statements = documents
    .map((document) => (typeof document === "string" ? (JSON.parse(document) as Document) : document))
    .flatMap(({ Statement }) => Statement);
  const decide: Policy = (action, resource) => {
    const about = statements.filter(
      (statement) => some(statement.Action, action) && some(statement.Resource, resource, resourcePart),
    );
    return about.some(({ Effect }) => Effect === "Allow") && !about.some(({ Effect }) => Effect === "Deny");
  };
  // The same is asked for every message that reaches them.
  const decided = new Map<string, boolean>();
  return (action, resource) => {
    const asked = `${action} ${resource}`;
    const verdict = decided.get(asked) ?? decide(action, resource);
    if (decided.size < REMEMBERED) decided.set(asked, verdict);
    return verdict;
  };
}

/** More questions than a client has topics for; one that asks about anything else is answered afresh each time. */
const REMEMBERED = 100;

const some = (patterns: string | string[], value: string, part = (pattern: string) => pattern) =>
  [patterns].flat().some((pattern) => wildcard(part(pattern)).test(value));

/** `arn:aws:iot:<region>:<account>:topic/x` without the parts that name a place: there is only this one. */
const resourcePart = (arn: string) => (arn.startsWith("arn:") ? arn.split(":").slice(5).join(":") : arn);

const wildcard = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "s",
  );
