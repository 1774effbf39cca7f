import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { MadePasskey, ShownPasskey } from "#people/model";

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();
const PRESENT_AND_VERIFIED = 0x05;
const HOLDS_A_KEY = 0x40;

/** A device with one passkey, as WebAuthn describes it: it makes the key, and signs what it is shown. */
export function authenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let counter = 0;
  let userHandle = "";

  const dataOf = (rpId: string, flags: number, rest: Uint8Array = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, rest]);
  };
  const clientData = (type: string, challenge: string, from = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const shown = {
    id: base64url(id),
    rawId: base64url(id),
    type: "public-key" as const,
    clientExtensionResults: {},
  };

  return {
    id: base64url(id),
    /** Answer what `POST /api/me/passkeys/challenge` asks. */
    make(
      options: { challenge: string; rp?: { id?: string }; user?: { id: string } },
      from = origin,
    ): MadePasskey {
      userHandle = options.user?.id ?? "";
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const cose = new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, "base64url"))],
        [-3, new Uint8Array(Buffer.from(y, "base64url"))],
      ]);
      const length = Buffer.from([0, id.length]);
      const key = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose)]);
      const authData = dataOf(options.rp?.id ?? "", PRESENT_AND_VERIFIED | HOLDS_A_KEY, key);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      return {
        ...shown,
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", options.challenge, from)),
          attestationObject: base64url(isoCBOR.encode(attestation as never)),
          transports: ["internal"],
        },
      };
    },
    /** Answer what `POST /api/sign-in/passkey/challenge` asks. */
    show(options: { challenge: string; rpId?: string }, from = origin): ShownPasskey {
      counter += 1;
      const authData = dataOf(options.rpId ?? "", PRESENT_AND_VERIFIED);
      const data = clientData("webauthn.get", options.challenge, from);
      const signature = createSign("sha256").update(authData).update(sha256(data)).sign(privateKey);
      return {
        ...shown,
        response: {
          clientDataJSON: base64url(data),
          authenticatorData: base64url(authData),
          signature: base64url(signature),
          userHandle,
        },
      };
    },
    /** As a copy of the key would, which has not counted along. */
    rewind: () => {
      counter = 0;
    },
  };
}
