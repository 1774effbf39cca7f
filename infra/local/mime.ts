/** A whole message as a sender writes it, taken apart as far as a reader needs: headers, the text part and the HTML part. */
interface Message {
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** Reads a MIME message. What it cannot make sense of it leaves as it is. */
export function readMime(raw: Buffer): Message {
  // Latin 1 keeps every byte as one character until a part says what its bytes mean.
  const { headers, body } = split(raw.toString("latin1"));
  const parts = leaves(headers, body);
  const part = (type: string) => parts.find((leaf) => leaf.type === type)?.words ?? "";
  return { subject: headers.Subject ?? "", headers, text: part("text/plain"), html: part("text/html") };
}

type Headers = Record<string, string>;

function split(part: string): { headers: Headers; body: string } {
  const [head = "", ...rest] = part.split(/\r?\n\r?\n/);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.flatMap((line) => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[titled(name), decodeWords(value)] as const];
  });
  return { headers: Object.fromEntries(headers), body: rest.join("\r\n\r\n") };
}

const titled = (name: string) => name.toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());

function leaves(headers: Headers, body: string): { type: string; words: string }[] {
  const kind = headers["Content-Type"] ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(kind)?.[1];
  if (boundary === undefined) {
    const [type = ""] = kind.toLowerCase().split(";");
    const charset = /charset="?([^";]+)"?/i.exec(kind)?.[1] ?? "utf-8";
    return [{ type: type.trim(), words: decode(bytes(body, headers["Content-Transfer-Encoding"]), charset) }];
  }
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return parts.flatMap((part) => {
    const inner = split(part.replace(/^\r?\n/, "").replace(/\r?\n$/, ""));
    return leaves(inner.headers, inner.body);
  });
}

function bytes(body: string, encoding = "7bit"): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  return Buffer.from(
    /quoted-printable/i.test(encoding) ? unquote(body.replace(/=\r?\n/g, "")) : body,
    "latin1",
  );
}

const unquote = (text: string) =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** `=?utf-8?Q?caf=C3=A9?=` in a header. */
const decodeWords = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, how: string, text: string) => {
      const word =
        how.toUpperCase() === "B"
          ? bytes(text, "base64")
          : Buffer.from(unquote(text.replaceAll("_", " ")), "latin1");
      return decode(word, charset);
    });

function decode(data: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(data);
  } catch {
    return data.toString("utf8"); // a charset nobody knows
  }
}
