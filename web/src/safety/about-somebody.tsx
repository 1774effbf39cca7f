import { createSignal, type JSX, Show, Suspense } from "solid-js";
import { isUnknown } from "#journal/model";
import type { Target } from "#safety/model";
import { Dialog } from "../ui/dialog.tsx";
import { later } from "../ui/later.ts";
import type { Item } from "../ui/menu.tsx";
import { Problem } from "../ui/problem.tsx";
import { useSafetyWords } from "../words/safety.ts";
import { createApart } from "./apart.ts";

const ReportDialog = later(async () => (await import("./report-dialog.tsx")).ReportDialog);

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/**
 * What a menu beside somebody's words offers about them: report these words, keep apart. The menu shows `items` and, beside
 * itself, `Dialogs`. Words without a target are not reported.
 */
export function createAboutSomebody(
  person: () => Somebody,
  what: () => { readonly target: Target; readonly cohort: string | undefined } | undefined,
) {
  const words = useSafetyWords();
  const [reporting, setReporting] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const apart = createApart(setProblem);
  // Whom a round hides cannot be kept away from: it would say who they are.
  const distance = (): Item[] => {
    if (isUnknown(person().id)) return [];
    return apart.isApart(person().id)
      ? [{ label: words().safety.apart.end, onSelect: () => void apart.end(person()) }]
      : [{ label: words().safety.apart.keep(person().name), onSelect: () => void apart.keep(person()) }];
  };
  const items = (): Item[] => [
    ...(what() ? [{ label: words().safety.report, onSelect: () => setReporting(true) }] : []),
    ...distance(),
  ];
  const Dialogs = (): JSX.Element => (
    <>
      <Show when={reporting() && what()}>
        {(reported) => (
          <Suspense>
            <ReportDialog
              target={reported().target}
              cohort={reported().cohort}
              author={person().name}
              onClose={() => setReporting(false)}
            />
          </Suspense>
        )}
      </Show>
      <Dialog
        open={problem() !== undefined}
        onClose={() => setProblem(undefined)}
        title={words().ui.problem.title}
      >
        <Problem error={problem()} />
      </Dialog>
    </>
  );
  return { items, Dialogs };
}
