import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { api, read } from "../api/client.ts";

/** Somebody looked at their browser's question and said no: not a failure. */
const declined = (error: unknown) =>
  error instanceof Error && /NotAllowed|Abort/.test(`${error.name} ${error.cause}`);

/** Sign in with a passkey; false when they changed their mind. */
export async function showPasskey(): Promise<boolean> {
  const challenge = await read(api["sign-in"].passkey.challenge.$post());
  // The browser checks these itself; the API hands them through as WebAuthn wrote them.
  const optionsJSON = challenge as unknown as PublicKeyCredentialRequestOptionsJSON;
  const shown = await startAuthentication({ optionsJSON }).catch(quietly);
  if (!shown) return false;
  await read(api["sign-in"].passkey.$post({ json: shown as never }));
  return true;
}

/** Make a passkey on this device and keep it; false when they changed their mind. */
export async function makePasskey(name: string): Promise<boolean> {
  const challenge = await read(api.me.passkeys.challenge.$post());
  const optionsJSON = challenge as unknown as PublicKeyCredentialCreationOptionsJSON;
  const made = await startRegistration({ optionsJSON }).catch(quietly);
  if (!made) return false;
  await read(api.me.passkeys.$post({ json: { name, made: made as never } }));
  return true;
}

function quietly(error: unknown) {
  if (declined(error)) return undefined;
  throw error;
}
