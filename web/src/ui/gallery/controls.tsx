import { createSignal } from "solid-js";
import { ProblemError } from "../../api/problem.ts";
import { Byline } from "../avatar.tsx";
import { Button, ButtonLink } from "../button.tsx";
import { Checkbox, Choice, Switch } from "../choice.tsx";
import { StatusDot } from "../counter.tsx";
import { DataTable } from "../data-table.tsx";
import { Dialog } from "../dialog.tsx";
import { Empty } from "../empty.tsx";
import { Field, Select, TextArea } from "../field.tsx";
import { Menu } from "../menu.tsx";
import { Problem } from "../problem.tsx";
import { Skeleton } from "../skeleton.tsx";
import { Tabs } from "../tabs.tsx";
import { say } from "../toast.tsx";
import { WaitingRing } from "../waiting-ring.tsx";
import { nothing, people } from "./examples.ts";

const waiting = [
  {
    who: people[2],
    asked: "How do you say no to a tool everybody likes?",
    replies: 0,
    span: "19 hours",
    why: "circle asleep until 22:00",
    act: "Answer",
  },
  {
    who: people[3],
    asked: "Is a shadow day worth a travel budget?",
    replies: 0,
    span: "13 hours",
    why: "offered to 2, both skipped",
    act: "Offer wider",
  },
  {
    who: people[4],
    asked: "First entry, no question",
    replies: 1,
    span: "6 hours",
    why: "new in her circle",
    act: "Welcome",
  },
];

export function Controls() {
  const [open, setOpen] = createSignal(false);
  const [theme, setTheme] = createSignal<"system" | "light" | "dark">("system");
  const [tab, setTab] = createSignal<"waiting" | "clock">("waiting");
  const [digest, setDigest] = createSignal(true);
  return (
    <div class="stack" data-gap="wide">
      <section class="stack">
        <h2>Buttons, dialog, menu, toast</h2>
        <div class="row">
          <Button kind="voice" onClick={() => setOpen(true)}>
            Open a dialog
          </Button>
          <Button onClick={() => say("Muted until Monday.", () => say("Loud again."))}>Say something</Button>
          <Button kind="quiet">Quiet</Button>
          <Button kind="link">As a link</Button>
          <Button disabled>Not now</Button>
          <Button kind="voice" busy>
            Sharing
          </Button>
          <ButtonLink href="/z" size="small">
            Small
          </ButtonLink>
          <Menu
            label="More about this entry"
            items={[
              { label: "Edit", onSelect: () => say("Edit.") },
              { label: "Earlier versions", onSelect: () => say("Versions.") },
              { label: "Mute", disabled: true, onSelect: () => say("Mute.") },
            ]}
          />
          <StatusDot label="The room is open" />
        </div>
        <Dialog
          open={open()}
          onClose={() => setOpen(false)}
          title="Move the live session"
          description="What changes, before it does."
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Leave it</Button>
              <Button kind="voice" onClick={() => setOpen(false)}>
                Move it
              </Button>
            </>
          }
        >
          <Field label="New day" type="date" value="2026-11-20" />
        </Dialog>
      </section>
      <section class="stack">
        <h2>Fields</h2>
        <Field
          label="Your mail address"
          type="email"
          hint="A code comes to it; nobody else sees it."
          placeholder="ana@example.org"
        />
        <Field label="Name" value="" error="A name is missing." />
        <TextArea label="A line about you" optional value="I close the books in Gdańsk." />
        <Select label="Zone" value="Asia/Tokyo">
          <option value="Asia/Tokyo">Osaka, Tokyo</option>
          <option value="Europe/Lisbon">Lisbon</option>
        </Select>
        <Choice
          kind="segmented"
          label="Light or dark"
          value={theme()}
          onChange={setTheme}
          options={[
            { value: "system", label: "As the device" },
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
        />
        <Choice
          label="Kind"
          value="did"
          onChange={nothing}
          options={[
            { value: "did", label: "I did", hint: "Something, however small." },
            { value: "stuck", label: "I am stuck" },
          ]}
        />
        <Checkbox label="Tell me when a week opens" checked onChange={nothing} />
        <Switch
          label="One mail a day"
          hint="At eight in the morning, your time."
          checked={digest()}
          onChange={setDigest}
        />
      </section>
      <Tabs
        label="Desk"
        value={tab()}
        onChange={setTab}
        tabs={[
          { name: "waiting", label: "Waiting for a human", count: 3 },
          { name: "clock", label: "What the clock did" },
        ]}
      >
        {(name) => (name === "waiting" ? <Waiting /> : <p>Week 3 opened, prompt shared under your entry.</p>)}
      </Tabs>
      <section class="stack">
        <h2>Nothing yet, something wrong, something coming</h2>
        <Empty
          action={<Button kind="voice">Write two lines</Button>}
          example="Ana: “I counted the meetings nobody would miss.”"
        >
          Your journal is empty. Two lines about today are enough.
        </Empty>
        <Problem
          error={
            new ProblemError(
              409,
              "journal.stale",
              "Somebody changed this on another device; both versions are kept.",
            )
          }
          onRetry={nothing}
        />
        <Problem error={new ProblemError(0, "offline", "")} onRetry={nothing} />
        <Skeleton as="entry" count={1} />
      </section>
    </div>
  );
}

function Waiting() {
  return (
    <DataTable
      caption="Entries nobody has answered yet"
      rows={waiting}
      columns={[
        {
          name: "who",
          label: "Who",
          as: "title",
          cell: (row) => <Byline person={row.who ?? { name: "?" }} size="small" />,
        },
        { name: "asked", label: "Asked", cell: (row) => row.asked },
        {
          name: "waits",
          label: "Waiting",
          as: "number",
          cell: (row) => <WaitingRing replies={row.replies}>{row.span}</WaitingRing>,
        },
        { name: "why", label: "Why nobody yet", as: "small", cell: (row) => row.why },
        { name: "act", label: "", as: "action", cell: (row) => <Button size="small">{row.act}</Button> },
      ]}
    />
  );
}
