import { ButtonLink } from "../ui/button.tsx";
import { useWords } from "../words/reader.ts";
import { Screen } from "./screen.tsx";

/** An address that leads nowhere. */
export function NotHere() {
  const words = useWords();
  return (
    <Screen title={words().shell.notHere} width="narrow">
      <div class="stack">
        <p>{words().shell.notHereWhy}</p>
        <p>
          <ButtonLink href="/" kind="voice">
            {words().shell.goHome}
          </ButtonLink>
        </p>
      </div>
    </Screen>
  );
}
