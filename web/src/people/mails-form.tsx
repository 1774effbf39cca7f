import { For } from "solid-js";
import type { Person } from "#people/model";
import { Switch } from "../ui/choice.tsx";
import { Select } from "../ui/field.tsx";
import { reader } from "../words/reader.ts";
import { useSettingsWords } from "../words/settings.ts";
import { clock } from "../words/when.ts";
import type { ProfileSaving } from "./profile-saving.ts";

export type DigestHour = Person["digestHour"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When mails come, and which. */
export function MailsForm(props: { person: Person; saving: ProfileSaving }) {
  const words = useSettingsWords();
  return (
    <div class="stack settings-fields">
      <HourSelect
        label={words().settings.digest}
        hint={words().settings.digestHint}
        value={props.person.digestHour}
        onChange={(digestHour) => void props.saving.save({ digestHour })}
        error={props.saving.problemOf("digestHour")}
      />
      <Switch
        label={words().settings.beatMails}
        hint={words().settings.beatMailsHint}
        checked={props.person.beatMails}
        onChange={(beatMails) => void props.saving.save({ beatMails })}
      />
    </div>
  );
}

/** The hour of the one mail a day, on the reader's own clock, or none. */
export function HourSelect(props: {
  label: string;
  hint: string;
  value: DigestHour;
  onChange: (hour: DigestHour) => void;
  error?: string | undefined;
}) {
  const words = useSettingsWords();
  // Only the clock's face matters here, so any day and any zone will do.
  const face = (hour: number) => {
    reader.language();
    return clock(new Date(Date.UTC(2026, 0, 1, hour)), "UTC");
  };
  const chosen = (value: string): DigestHour => (value === "off" ? "off" : Number(value));
  return (
    <Select
      label={props.label}
      hint={props.hint}
      error={props.error}
      onChange={(event) => props.onChange(chosen(event.currentTarget.value))}
    >
      <option value="off" selected={props.value === "off"}>
        {words().settings.digestOff}
      </option>
      <For each={HOURS}>
        {(hour) => (
          <option value={hour} selected={props.value === hour}>
            {face(hour)}
          </option>
        )}
      </For>
    </Select>
  );
}
