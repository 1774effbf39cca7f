import { expect, test } from "vitest";
import { newId } from "#platform";
import { tableCalls } from "../world/table-calls.ts";
import { anAddress, ask, someone } from "../world.ts";

/**
 * Whether an address is somebody's is told by no answer, and by no work: the same calls are made to the table, of the same
 * weight, whoever asks with whichever address. What only the mailbox sees is decided when the mail is written.
 */
const FLOW = /^__Host-outloud-flow=([^;]+)/;

async function signingIn(email: string) {
  const asking = await tableCalls(() => ask("/api/sign-in/code", { json: { email } }));
  const { flow } = await asking.result.json();
  const browser = FLOW.exec(asking.result.headers.getSetCookie()[0] ?? "")?.[1] ?? "";
  const headers = { cookie: `__Host-outloud-flow=${browser}` };
  const trying = await tableCalls(() => ask("/api/sign-in/try", { json: { flow, code: "000000" }, headers }));
  const linking = await tableCalls(() =>
    ask("/api/sign-in/link", { json: { token: `${flow}.${"x".repeat(43)}` } }),
  );
  return {
    work: [asking, trying, linking].map(({ calls, units }) => ({ calls, units })),
    answers: [asking.result.status, await plain(trying.result), await plain(linking.result)],
  };
}
const plain = async (response: Response) => [response.status, await response.text()];

test("known and unknown addresses are answered alike, for as much work", async () => {
  const known = await someone();
  const guest = await someone({ guest: true });
  const nobody = await signingIn(anAddress(newId("n", new Date())));
  expect(nobody.answers[0]).toBe(202);
  expect(nobody.work.every(({ calls }) => calls.length > 0)).toBe(true);
  for (const { person } of [known, guest]) expect(await signingIn(person.email)).toEqual(nobody);
});

test("a passkey nobody has and one that is somebody else's are refused alike", async () => {
  const challenge = await (await ask("/api/sign-in/passkey/challenge", { method: "POST" })).json();
  const shown = (id: string) => ({
    id,
    rawId: id,
    type: "public-key",
    clientExtensionResults: {},
    response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA", userHandle: "AAAA" },
  });
  const [one, other] = [shown("AAAAAAAAAAAAAAAAAAAAAA"), shown("BBBBBBBBBBBBBBBBBBBBBB")];
  const answers = await Promise.all(
    [one, other].map(async (json) => plain(await ask("/api/sign-in/passkey", { json }))),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(challenge).not.toHaveProperty("allowCredentials.0");
});
