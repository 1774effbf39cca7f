import { For } from "solid-js";
import type { RoleLink, SessionId } from "#backchannel/model";
import { AskFirstButton } from "../ui/ask-first.tsx";
import { say } from "../ui/toast.tsx";
import { useLiveWords } from "../words/live.ts";
import { CopyLine } from "./copy-line.tsx";
import { renewLink } from "./server.ts";
import { useDeskAgain } from "./session-queries.ts";
import { wayInAs } from "./way-in.ts";
import "./looks.ts";

/** The links that make whoever holds them a moderator, a speaker, or a screen on the wall. */
export function RoleLinks(props: { session: SessionId; links: readonly RoleLink[] }) {
  const words = useLiveWords();
  const text = () => words().session.links;
  const again = useDeskAgain();
  const renew = async ({ role }: RoleLink) => {
    await renewLink(props.session, role);
    again(props.session);
    say(text().renewed);
  };
  return (
    <section class="role-links stack" aria-labelledby="role-links">
      <div>
        <h2 id="role-links">{text().title}</h2>
        <p class="meta">{text().lead}</p>
      </div>
      <ul>
        <For each={props.links}>
          {(link) => {
            const role = () => text().roles[link.role];
            return (
              <li>
                <div>
                  <b>{role().name}</b>
                  <p class="meta">{role().what}</p>
                </div>
                <CopyLine label={role().name} address={wayInAs(link.word)} about={text().copy(role().name)} />
                <AskFirstButton
                  kind="quiet"
                  label={text().renew}
                  about={text().renewOf(role().name)}
                  question={text().renewQuestion(role().name)}
                  why={text().renewWhy}
                  no={text().keep}
                  onYes={() => renew(link)}
                />
              </li>
            );
          }}
        </For>
      </ul>
    </section>
  );
}
