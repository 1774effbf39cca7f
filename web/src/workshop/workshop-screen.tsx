import { useParams } from "@solidjs/router";
import { Screen } from "../shell/screen.tsx";

export function WorkshopScreen() {
  const route = useParams<{ id: string }>();
  return <Screen title={route.id}>{""}</Screen>;
}
