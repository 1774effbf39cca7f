import * as z from "zod";
import { Day, Instant, Language, Zone } from "#platform/model";
import { seemly } from "./name.ts";

export const SESSION_COOKIE = "__Host-outloud";
/** What binds a mail code to the browser that asked for it. */
export const FLOW_COOKIE = "__Host-outloud-flow";

/** Addresses compare without case and outer blanks; the longest that mail allows is 254 characters. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Not a mail address."))
  .brand<"Email">();
export type Email = z.infer<typeof Email>;

/** `zone` is the browser's: it becomes the zone of somebody new. `invite` is a cohort's join link, when they came by one. */
export const AskForCode = z.object({
  email: Email,
  language: Language.optional(),
  zone: Zone.optional(),
  invite: z.string().max(100).optional(),
});
export type AskForCode = z.infer<typeof AskForCode>;

/** A sign-in under way: its name, and until when the code and the button in the mail work. */
export const Asked = z.object({ flow: z.string(), expiresAt: Instant });

export const TryCode = z.object({
  flow: z.string().max(60),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, "A code has six digits."),
});
export type TryCode = z.infer<typeof TryCode>;

/** What a link in a mail carries, pressed rather than followed: programs that look at mails follow links. */
export const LinkToken = z.object({ token: z.string().min(1).max(400) });

/** A browser somebody is signed in with; `device` is what the browser says about itself, `seenOn` a UTC day. */
export const Session = z.object({
  id: z.string().max(60),
  device: z.string().max(60),
  createdAt: Instant,
  seenOn: Day,
});
export type Session = z.infer<typeof Session>;

/** A passkey as its owner sees it; `synced` ones live in an account of theirs and survive a lost device. */
export const Passkey = z.object({
  id: z.string().min(1).max(1_400),
  name: z.string().overwrite(seemly).max(60),
  synced: z.boolean(),
  createdAt: Instant,
  usedOn: Day.optional(),
});
export type Passkey = z.infer<typeof Passkey>;

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]*$/)
    .max(most);
const shown = { id: base64url(1_400).min(1), rawId: base64url(1_400), type: z.literal("public-key") };
const extensions = z.record(z.string(), z.unknown()).default({});
const Attachment = z.enum(["platform", "cross-platform"]);

/** What a browser answers when it made a passkey (WebAuthn, as JSON). */
export const MadePasskey = z.object({
  ...shown,
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(30_000),
    transports: z
      .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
      .max(7)
      .optional(),
  }),
  authenticatorAttachment: Attachment.optional(),
  clientExtensionResults: extensions,
});
export type MadePasskey = z.infer<typeof MadePasskey>;
export const AddPasskey = z.object({ name: Passkey.shape.name, made: MadePasskey });

/** What a browser answers when it used a passkey (WebAuthn, as JSON). */
export const ShownPasskey = z.object({
  ...shown,
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(4_000),
    userHandle: base64url(200).optional(),
  }),
  authenticatorAttachment: Attachment.optional(),
  clientExtensionResults: extensions,
});
export type ShownPasskey = z.infer<typeof ShownPasskey>;

/** What a browser is asked to make or to show a passkey with (WebAuthn, as JSON); it is the browser's to read. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });
