import type { Call } from "./wire.ts";

/** A letter that the mail service took. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What the product calls it, the same each time it leaves. */
  readonly tag: string;
  /** The list it belongs to, by the link that stops it. */
  readonly list: string | undefined;
}

interface Sent {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly EmailTags: readonly { readonly Value: string }[];
  readonly Content: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string } };
      readonly Headers: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
}

/** The letter in a call of SESv2's SendEmail. */
export function letterIn({ body }: Call): Letter {
  const { Destination, EmailTags, Content } = JSON.parse(body.toString()) as Sent;
  const { Subject, Body, Headers } = Content.Simple;
  const stop = Headers.find(({ Name }) => Name === "List-Unsubscribe")?.Value ?? "";
  return {
    to: Destination.ToAddresses[0] ?? "",
    subject: Subject.Data,
    text: Body.Text.Data,
    tag: EmailTags[0]?.Value ?? "",
    list: /\.(digest|beats)\./.exec(stop)?.[1],
  };
}
