import * as Backchannel from "#backchannel";
import type { Session } from "#backchannel/model";
import { anAttendee, anId, asked, visiting } from "../world/room.ts";
import type { Someone } from "../world.ts";

/** A question for each thing that is done to one, so that none comes in the way of another; two polls; and what is sent. */
export async function roomExamples(session: Session, moderator: Someone) {
  const [ana, kenji] = [await visiting(moderator), await anAttendee(session)];
  const question = async (text: string) => (await asked(session, kenji, text)).id;
  const form = { type: "single" as const, options: ["Oak", "Elm"] };
  const poll = async () => {
    const made = { id: anId(), question: "Which tree?", form };
    return (await Backchannel.makePoll(session.id, made, ana)).id;
  };
  const [merged, into] = [await question("How high does it get?"), await question("How high?")];
  const [hidden, muted] = [await question("Who planted it?"), await question("Who cuts it?")];
  const open = await poll();
  const at = "/api/rooms/{session}";
  return {
    names: {
      [`PATCH ${at}/contributions/{contribution}`]: await question("How old is it?"),
      [`PUT ${at}/merges/{contribution}`]: merged,
      [`PUT ${at}/answers/{contribution}`]: await question("How wide is it?"),
      [`POST ${at}/asides/{contribution}`]: await question("Is it yours?"),
      [`PUT ${at}/stage/{contribution}`]: await question("Is it an oak?"),
      [`PUT ${at}/hidden/{contribution}`]: hidden,
      [`DELETE ${at}/hidden/{contribution}`]: hidden,
      [`PUT ${at}/mutes/{contribution}`]: muted,
      [`DELETE ${at}/mutes/{contribution}`]: muted,
      [`GET ${at}/polls/{poll}`]: open,
      [`PUT ${at}/polls/{poll}/answer`]: open,
      [`PUT ${at}/polls/{poll}/closure`]: await poll(),
    } as Record<string, string>,
    bodies: {
      [`PATCH ${at}/contributions/{contribution}`]: { state: "next", revision: 1 },
      [`PUT ${at}/merges/{contribution}`]: { into },
      [`PUT ${at}/answers/{contribution}`]: { text: "Three metres." },
      [`POST ${at}/asides/{contribution}`]: { text: "Which one do you mean?" },
      [`POST ${at}/polls`]: { id: anId(), question: "Which leaf?", form },
      [`PUT ${at}/polls/{poll}/answer`]: { choices: [1] },
    } as Record<string, unknown>,
  };
}
