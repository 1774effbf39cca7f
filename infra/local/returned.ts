import { randomUUID } from "node:crypto";
import type { Entry } from "./bus.ts";

/** A mail as SES tells of it again. */
interface SentMail {
  readonly id: string;
  readonly from: string;
  readonly tags: readonly { Name: string; Value: string }[];
  readonly at: Date;
}

/** SES's mailbox simulator, with or without a label: `bounce+ana@simulator.amazonses.com`. */
const SIMULATED = /^(bounce|complaint)(\+[^@]*)?@simulator\.amazonses\.com$/i;

/** What the bus is told of a mail to an address: nothing, unless it is one that SES, too, has for trying what comes back. */
export function comesBack(address: string, sent: SentMail): Entry[] {
  const [, kind] = SIMULATED.exec(address) ?? [];
  if (!kind) return [];
  const timestamp = sent.at.toISOString();
  const mail = {
    timestamp,
    source: sent.from,
    messageId: sent.id,
    destination: [address],
    tags: Object.fromEntries(sent.tags.map(({ Name, Value }) => [Name, [Value]])),
  };
  const feedback = { feedbackId: randomUUID(), timestamp };
  const detail =
    kind.toLowerCase() === "bounce"
      ? {
          eventType: "Bounce",
          bounce: {
            ...feedback,
            bounceType: "Permanent",
            bounceSubType: "General",
            bouncedRecipients: [
              {
                emailAddress: address,
                action: "failed",
                status: "5.1.1",
                diagnosticCode: "smtp; 550 5.1.1 user unknown",
              },
            ],
          },
          mail,
        }
      : {
          eventType: "Complaint",
          complaint: {
            ...feedback,
            complaintSubType: null,
            complaintFeedbackType: "abuse",
            complainedRecipients: [{ emailAddress: address }],
          },
          mail,
        };
  const DetailType = detail.eventType === "Bounce" ? "Email Bounced" : "Email Complaint Received";
  return [{ Source: "aws.ses", DetailType, Detail: JSON.stringify(detail) }];
}
