import { For, Show } from "solid-js";
import type { DeskId } from "#cohort/model";
import type { Case, Decide } from "#safety/model";
import { ProblemError } from "../api/problem.ts";
import { Part } from "../desk/desk-part.tsx";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { useCareWords } from "../words/care.ts";
import { CaseItem } from "./case-item.tsx";
import { useReview } from "./review-query.ts";
import "./safety.css";

/** What was reported at a desk, the longest waiting first, and what one may decide about each. Absent while there is nothing. */
export function ReviewPart(props: { desk: DeskId; showEmpty?: boolean }) {
  const words = useCareWords();
  const text = () => words().care.review;
  const review = useReview(() => props.desk);
  let part: HTMLElement | undefined;
  const SAID = { leave: "left", hide: "hid", restore: "restored" } as const;
  async function decide(one: Case, decision: Decide) {
    try {
      await review.decide(one, decision);
      say(text()[SAID[decision.decision]]);
      keepFocus(part);
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === "safety.decided-meanwhile")) throw error;
      await review.again();
      say(text().meanwhile);
    }
  }
  return (
    <Show
      when={review.query.data}
      fallback={
        review.query.isError ? (
          <Problem error={review.query.error} onRetry={() => void review.query.refetch()} />
        ) : (
          <Show when={props.showEmpty}>
            <Skeleton as="table" />
          </Show>
        )
      }
    >
      <Show when={review.cases().length > 0 || props.showEmpty}>
        <Part title={text().title} lead={text().lead} ref={(place) => (part = place)}>
          <Show when={review.cases().length > 0} fallback={<Empty>{text().none}</Empty>}>
            <ul class="cases">
              {/* By their ids, so that what one is writing about a case stays when another comes. */}
              <For each={review.cases().map(({ id }) => id)}>
                {(id) => (
                  <Show when={review.cases().find((one) => one.id === id)}>
                    {(one) => <CaseItem case={one()} onDecide={(decision) => decide(one(), decision)} />}
                  </Show>
                )}
              </For>
            </ul>
          </Show>
          <Show when={review.query.hasNextPage}>
            <Button busy={review.query.isFetchingNextPage} onClick={() => void review.query.fetchNextPage()}>
              {text().more}
            </Button>
          </Show>
        </Part>
      </Show>
    </Show>
  );
}
