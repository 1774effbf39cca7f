import { Show } from "solid-js";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Empty } from "../ui/empty.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useCareWords } from "../words/care.ts";
import { AuditPart } from "./audit-part.tsx";
import { ReviewPart } from "./review-part.tsx";
import "../desk/desk.css";

/** The desk of the house, for admins: what was reported outside of any cohort, and what was done about it. */
export function HouseDeskScreen() {
  const words = useCareWords();
  const text = () => words().care.review.house;
  const me = useMe();
  return (
    <Show when={me.data} fallback={<Skeleton />}>
      {(mine) => (
        <Screen title={text().title} lead={mine().person.admin ? text().lead : undefined}>
          <Show when={mine().person.admin} fallback={<Empty>{text().only}</Empty>}>
            <ReviewPart desk="house" showEmpty />
            <AuditPart desk="house" />
          </Show>
        </Screen>
      )}
    </Show>
  );
}
