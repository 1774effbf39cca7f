import { createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

/** What a request to AWS is signed with, as Lambda puts it into the environment. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

interface Unsigned {
  /** As it is sent: what stands between its slashes is percent-encoded. With its query, if it has one. */
  readonly path?: string | undefined;
  /** All of them are signed; their names are in lower case, and `host` is among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: Date;
}

const sha256 = (text: string) => hash("sha256", text);
const hmac = (key: string | Buffer | KeyObject, text: string) =>
  createHmac("sha256", key).update(text).digest();

/**
 * Signs POSTs to one AWS service (Signature Version 4): answers what `authorization` says. The caller sends `x-amz-date` as
 * `amzDate` writes the same instant. Source: AWS, *Create a signed AWS API request*.
 */
export function signer({ accessKeyId, secretAccessKey }: Credentials, region: string, service: string) {
  let key: { readonly day: string; readonly value: KeyObject } | undefined;
  /** The same for a whole day; as an object, because Node looks six times as long at the bytes of a key. */
  function keyOf(day: string): KeyObject {
    if (key?.day !== day) {
      const value = [day, region, service, "aws4_request"].reduce<string | Buffer>(
        hmac,
        `AWS4${secretAccessKey}`,
      );
      key = { day, value: createSecretKey(value as Buffer) };
    }
    return key.value;
  }
  return ({ path: asked = "/", headers, body, at }: Unsigned): string => {
    const date = amzDate(at);
    const day = date.slice(0, 8);
    const [path = "", query = ""] = asked.split("?");
    // Every service but S3 signs a path that is encoded once more than it is sent.
    const place = path.split("/").map(encodeURIComponent).join("/");
    const names = Object.keys(headers).sort();
    const signed = names.join(";");
    const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join("");
    const request = `POST\n${place}\n${query}\n${lines}\n${signed}\n${sha256(body)}`;
    const scope = `${day}/${region}/${service}/aws4_request`;
    const signature = hmac(keyOf(day), `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(request)}`);
    return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature.toString("hex")}`;
  };
}

/** An instant as AWS writes it in headers: `20261128T051500Z`. */
export const amzDate = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");
