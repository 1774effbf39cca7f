import { chapter } from "./chapter.ts";
import { messages } from "./en/messages.ts";

export type MessagesWords = typeof messages;
export const useMessagesWords = await chapter(
  messages,
  async () => (await import("./fr/messages.ts")).messages,
);
