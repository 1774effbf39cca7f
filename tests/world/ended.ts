import * as Backchannel from "#backchannel";
import type { ContributionId, SessionId, Visitor } from "#backchannel/model";

/** How a question ended: answered in so many words, put off, declined, merged into another, or hidden. */
type Ending =
  | { readonly answer: string }
  | { readonly state: "answered" | "later" | "declined" }
  | { readonly into: ContributionId }
  | "hidden";

/** What a moderator made of something said in a room. */
export async function ended(
  session: SessionId,
  contribution: ContributionId,
  ending: Ending,
  moderator: Visitor,
): Promise<void> {
  if (ending === "hidden") await Backchannel.hide(session, contribution, moderator);
  else if ("answer" in ending)
    await Backchannel.answer(session, contribution, { text: ending.answer }, moderator);
  else if ("into" in ending) await Backchannel.merge(session, contribution, ending, moderator);
  else {
    const [said] = await Backchannel.shownAmong([{ session, contribution }]);
    if (!said) throw new Error("It is not there to be turned.");
    const { revision } = said;
    await Backchannel.turn(session, contribution, { state: ending.state, revision }, moderator);
  }
}
