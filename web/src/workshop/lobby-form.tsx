import type { Design } from "#workshop/model";
import { Field, TextArea } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { Reading } from "./design-edits.ts";
import { ReadingForms } from "./reading-forms.tsx";

type Lobby = Design["lobby"];

/** What people find before the month begins, and since when. */
export function LobbyForm(props: {
  lobby: Lobby;
  of: (path: string) => string | undefined;
  onChange: (change: Partial<Lobby>) => void;
  onReading: (index: number, change: Partial<Reading>) => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop;
  return (
    <fieldset>
      <legend>{text().lobby}</legend>
      <div class="form-line">
        <Field
          label={text().fields.daysBefore}
          type="number"
          min={1}
          max={60}
          required
          value={props.lobby.daysBefore}
          error={props.of("daysBefore")}
          onInput={(event) => props.onChange({ daysBefore: event.currentTarget.valueAsNumber })}
        />
        <Field
          label={text().fields.at}
          type="time"
          required
          value={props.lobby.at}
          error={props.of("at")}
          onInput={(event) => props.onChange({ at: event.currentTarget.value })}
        />
      </div>
      <TextArea
        label={text().fields.hello}
        value={props.lobby.hello}
        error={props.of("hello")}
        onInput={(event) => props.onChange({ hello: event.currentTarget.value })}
      />
      <ReadingForms
        reading={props.lobby.reading}
        of={(path) => props.of(`reading${path}`)}
        onChange={(reading) => props.onChange({ reading })}
        onField={props.onReading}
      />
    </fieldset>
  );
}
