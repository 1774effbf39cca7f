import { stage } from "./stage.ts";

/**
 * Words that only this deployment knows, made at its first deploy and kept, encrypted, in SST's state. Parameter Store would need a
 * call at every cold start, and Secrets Manager costs more than the rest of a quiet month.
 */
function word(name: string, generation: number) {
  const bytes = new random.RandomBytes(
    generation === 1 ? name : `${name}${generation}`,
    { length: 32 },
    { retainOnDelete: stage.lasting },
  );
  return $util.secret(
    bytes.base64.apply((text) => text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "")),
  );
}

/** What codes, tickets, passes and links are sealed with, and what they were sealed with before the last rotation. */
export const seal = word("Seal", stage.keys);
export const sealBefore = stage.keys > 1 ? word("Seal", stage.keys - 1) : "";

/**
 * How the API knows its front. It is not rotated with the seal: CloudFront would learn a new one minutes after the API, which
 * meanwhile would answer nobody. It is seen by nobody who is not in the account; to change it all the same, count it up at night.
 */
export const frontWord = word("FrontWord", 1);
