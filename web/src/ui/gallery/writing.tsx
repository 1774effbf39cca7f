import { createSignal } from "solid-js";
import { Button } from "../button.tsx";
import { Ladder } from "../ladder.tsx";
import { Reach } from "../reach.tsx";
import type { Step } from "../rings.tsx";
import { WriteBox } from "../write-box.tsx";
import { nothing, people, rungs } from "./examples.ts";

export function Writing() {
  const [text, setText] = createSignal("");
  const [answer, setAnswer] = createSignal("I noticed I understood it only when **people** appeared.");
  const [step, setStep] = createSignal<Step>("circle");
  const find = async (query: string) =>
    people
      .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
      .map(({ id, name }) => ({ id, value: name, note: "Social learning in business" }));
  const topics = async (query: string) =>
    ["handover", "checklists", "meetings"]
      .filter((topic) => topic.startsWith(query))
      .map((value) => ({ value }));
  return (
    <>
      <section class="stack">
        <h2>This week’s prompt</h2>
        <h3>Narrate something that is not working yet.</h3>
        <p class="read">
          Two lines are enough. What did you expect, what happened, what are you unsure about?{" "}
          <small>Ana went first, below.</small>
        </p>
        <WriteBox
          label="Your words"
          placeholder="Kenji, what did you try this week?"
          text={text()}
          onText={setText}
          people={find}
          topics={topics}
          kept="device"
          ladder={<Ladder rungs={rungs} value={step()} onChange={setStep} />}
        >
          <Button kind="voice">Share</Button>
        </WriteBox>
      </section>
      <section class="stack">
        <h2>A reply, and a step that is closed</h2>
        <WriteBox
          small
          label="Answer Marta’s question"
          placeholder="Answer Marta’s question…"
          text={answer()}
          onText={setAnswer}
          limit={300}
          kept={{ savedAt: "2026-11-18T12:10:00Z" }}
          ladder={
            <Ladder
              rungs={rungs.map((rung) =>
                rung.step === "network"
                  ? { ...rung, unavailable: "Guests cannot write to the network." }
                  : rung,
              )}
              value="cohort"
              from="circle"
              onChange={nothing}
            />
          }
        >
          <Button kind="quiet">Cancel</Button>
          <Button kind="voice" busy>
            Answer
          </Button>
        </WriteBox>
        <div class="row">
          <Reach step="self" /> <Reach step="circle" people={5} /> <Reach step="cohort" people={54} />{" "}
          <Reach step="network" people={412} /> <Reach step="public" />
        </div>
      </section>
    </>
  );
}
