import { createSignal, Show } from "solid-js";
import type { Person } from "#people/model";
import { ZoneField } from "../launch/zone-field.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { now } from "../words/clock.ts";
import { type Language, speak } from "../words/reader.ts";
import { useSettingsWords } from "../words/settings.ts";
import { sameClock } from "../words/wall.ts";
import { cityOf, clock } from "../words/when.ts";
import type { ProfileSaving } from "./profile-saving.ts";
import { topicsIn } from "./profile-topics.ts";

const LONGEST = { name: 80, about: 160, organisation: 80 };
const HALF_A_YEAR = 183 * 24 * 3600_000;
export const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether this device's clock shows another time than a zone, in summer or in winter. */
export const deviceIsElsewhere = (zone: string) =>
  [0, HALF_A_YEAR].some((later) => !sameClock(new Date(now().getTime() + later), zone, deviceZone()));

/** Who I am to others, and my clock and language; each field is kept when one leaves it. */
export function ProfileForm(props: { person: Person; saving: ProfileSaving }) {
  const words = useSettingsWords();
  const text = () => words().settings;
  const [name, setName] = createSignal(props.person.name);
  const [about, setAbout] = createSignal(props.person.about);
  const [organisation, setOrganisation] = createSignal(props.person.organisation ?? "");
  const [topics, setTopics] = createSignal(props.person.topics.join(", "));
  const nameless = () => (name().trim() === "" ? text().nameMissing : undefined);
  const topicProblem = () => {
    const read = topicsIn(topics());
    if ("wrong" in read) return text().topicWrong(read.wrong);
    return "tooMany" in read ? text().topicsTooMany : undefined;
  };
  const keepName = () => {
    if (!nameless() && name().trim() !== props.person.name) void props.saving.save({ name: name().trim() });
  };
  const keepTopics = () => {
    const read = topicsIn(topics());
    if ("topics" in read) void props.saving.save({ topics: [...read.topics] });
  };
  return (
    <div class="stack settings-fields">
      <div class="settings-name">
        <Avatar person={{ id: props.person.id, name: name() }} size="large" />
        <Field
          label={text().name}
          hint={text().nameHint}
          autocomplete="name"
          required
          maxlength={LONGEST.name}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
          onChange={keepName}
          error={nameless() ?? props.saving.problemOf("name")}
        />
      </div>
      <TextArea
        label={text().line}
        hint={text().lineHint}
        optional
        rows={2}
        maxlength={LONGEST.about}
        value={about()}
        onInput={(event) => setAbout(event.currentTarget.value)}
        onChange={() => void props.saving.save({ about: about() })}
        error={props.saving.problemOf("about")}
      />
      <p class="meta settings-left">{words().ui.write.left(LONGEST.about - about().length)}</p>
      <Field
        label={text().organisation}
        hint={text().organisationHint}
        optional
        autocomplete="organization"
        maxlength={LONGEST.organisation}
        value={organisation()}
        onInput={(event) => setOrganisation(event.currentTarget.value)}
        onChange={() => void props.saving.save({ organisation: organisation().trim() })}
        error={props.saving.problemOf("organisation")}
      />
      <Field
        label={text().topics}
        hint={text().topicsHint}
        optional
        value={topics()}
        onInput={(event) => setTopics(event.currentTarget.value)}
        onChange={keepTopics}
        error={topicProblem() ?? props.saving.problemOf("topics")}
      />
      <ZoneChoice person={props.person} saving={props.saving} />
      <LanguageChoice person={props.person} saving={props.saving} />
    </div>
  );
}

function ZoneChoice(props: { person: Person; saving: ProfileSaving }) {
  const words = useSettingsWords();
  const take = (zone: string) => void props.saving.save({ zone });
  return (
    <div class="stack" data-gap="tight">
      <ZoneField
        label={words().settings.zone}
        hint={words().settings.zoneHint(clock(now(), props.person.zone))}
        value={props.person.zone}
        onChange={take}
        error={props.saving.problemOf("zone")}
      />
      <Show when={deviceIsElsewhere(props.person.zone)}>
        <div>
          <Button kind="link" onClick={() => take(deviceZone())}>
            {words().settings.zoneOfDevice(cityOf(deviceZone()))}
          </Button>
        </div>
      </Show>
    </div>
  );
}

function LanguageChoice(props: { person: Person; saving: ProfileSaving }) {
  const words = useSettingsWords();
  const choose = (language: Language) => {
    void speak(language);
    void props.saving.save({ language });
  };
  return (
    <LanguageSelect
      value={props.person.language}
      hint={words().settings.languageHint}
      onChange={choose}
      error={props.saving.problemOf("language")}
    />
  );
}

/** The languages of the screens, each by its own name. */
export function LanguageSelect(props: {
  value: Language;
  hint?: string;
  error?: string | undefined;
  onChange: (language: Language) => void;
}) {
  const words = useSettingsWords();
  return (
    <Select
      label={words().settings.language}
      hint={props.hint}
      error={props.error}
      onChange={(event) => props.onChange(event.currentTarget.value === "fr" ? "fr" : "en")}
    >
      <option value="en" lang="en" selected={props.value === "en"}>
        {words().settings.languages.en}
      </option>
      <option value="fr" lang="fr" selected={props.value === "fr"}>
        {words().settings.languages.fr}
      </option>
    </Select>
  );
}
