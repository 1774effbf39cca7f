import { createHash, createHmac } from "node:crypto";

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

interface Asked {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/**
 * The headers of a POST with AWS’s signature (version 4): for a service that we call twice a year and that would bring a client
 * library of its own.
 */
export function signed(
  { url, headers, body }: Asked,
  { service, region, now }: { service: string; region: string; now: Date },
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
): Record<string, string> {
  const at = now.toISOString().replace(/[:-]|\.\d{3}/g, "");
  const scope = [at.slice(0, 8), region, service, "aws4_request"];
  const all: Record<string, string> = {
    ...headers,
    host: url.host,
    "x-amz-date": at,
    ...(sessionToken && { "x-amz-security-token": sessionToken }),
  };
  const names = Object.keys(all).toSorted();
  const canonical = [
    "POST",
    url.pathname,
    "",
    ...names.map((name) => `${name}:${all[name]?.trim()}`),
    "",
    names.join(";"),
    hash(body),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", at, scope.join("/"), hash(canonical)].join("\n");
  const key = scope.reduce<string | Buffer>((made, part) => mac(made, part), `AWS4${secretAccessKey}`);
  const signature = mac(key, toSign).toString("hex");
  return {
    ...all,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join("/")}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}
