import type { DraftId } from "#journal/model";
import { createIntention } from "../api/client.ts";
import { createAttempt } from "../ui/attempt.ts";

/** Words that may be written on while they are being sent: a draft (`createDraft`) or the box of a dialog (`createWords`). */
export interface Writing<Words> {
  /** What stands there. */
  now(): Words;
  /** Before they are sent: nothing else is on its way with them. */
  settled(): Promise<void>;
  /** How the server knows them, once it does. */
  name(): { readonly draft?: DraftId };
  /**
   * They arrived as they were then, and leave: all that was added since stays. Where sending replaces what stood before,
   * what was changed stays whole. Whether anything stays is the answer.
   */
  sent(
    was: Words,
    how: { readonly named?: string | undefined; readonly replaces: boolean },
  ): Promise<boolean>;
  /** They did not arrive, and go on to be kept. */
  resume(): void;
}

/** One try at sending. A second try after a lost answer sends the same and is the same intention. */
export interface Attempt {
  again<Meant>(meant: Meant): Meant;
  /** What is meant, with the name of the draft that goes when it arrives. */
  naming<Meant extends object>(meant: Meant): Meant & { readonly draft?: DraftId };
  readonly options: ReturnType<ReturnType<typeof createIntention>["options"]>;
}

/**
 * Sends what was written, once however often one presses. Words stay where they are until they have arrived, so that a
 * refusal finds them there; what is typed meanwhile is never taken with them.
 */
export function createSending<Words, Answer>(
  writing: Writing<Words>,
  how: {
    ready: () => boolean;
    send: (words: Words, attempt: Attempt) => Promise<Answer>;
    /** It arrived; `more` when something was written meanwhile, which is still in the box. */
    onSent: (answer: Answer, more: boolean) => void | Promise<void>;
    /** It is one thing, said anew each time, and no addition to what was said before. */
    replaces?: boolean;
  },
) {
  const intention = createIntention();
  const { busy, problem, attempt } = createAttempt();

  async function arrive() {
    const words = writing.now();
    let named: string | undefined;
    await writing.settled();
    const answer = await how.send(words, {
      again: (meant) => intention.again(meant, meant),
      naming(meant) {
        const json = intention.again(meant, { ...meant, ...writing.name() });
        named = json.draft;
        return json;
      },
      // Read when it is asked for: what is meant may be another intention than the last.
      get options() {
        return intention.options();
      },
    });
    intention.done();
    const more = await writing.sent(words, { named, replaces: how.replaces ?? false });
    await how.onSent(answer, more);
  }
  const send = async () => {
    if (how.ready() && !busy() && !(await attempt(arrive))) writing.resume();
  };
  return { send, busy, problem };
}
