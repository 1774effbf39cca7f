import { command, Unusable } from "./command.ts";

const HELP = `npm run erase -- --person ADDRESS | --again  [--dry-run]

Erases somebody: all that is theirs is removed, and what others answered them stays, under nobody's name.
There is no way back. Take it home for them first: npm run export -- --person ADDRESS.

  --person ADDRESS   whose address it is; or their id, for somebody who was in a live room without an account
  --again            after a restore: everybody who was erased here is erased again
  --dry-run          say how many rows of which kind it would be, and change nothing
  --env FILE, --deployment NAME   where the house is`;

await command(
  HELP,
  { person: { type: "string" }, again: { type: "boolean" } },
  async ({ person, again, dryRun }) => {
    const Records = await import("#records");
    if (again) {
      if (dryRun) return console.log("Everybody on the list of erasures who is here would be erased again.");
      return console.log(
        `${await Records.eraseAgain(new Date())} people were here again, and are erased again.`,
      );
    }
    if (person === undefined) throw new Unusable(HELP);
    const { id, email } = await whose(person);
    const about = { address: email || "nobody@nowhere", person: id };
    const withdraw = (mails: readonly string[]) => forget({ ...about, mails });
    const erasure = dryRun ? await Records.foresee(id) : await Records.erase(id, new Date(), withdraw);
    list("removed", erasure.removed);
    list("rewritten", erasure.rewritten);
    if (dryRun) return console.log("Nothing was changed.");
    await forget({ ...about, mails: erasure.mails });
    console.log(
      "They are erased. Copies from before forget them by npm run erase -- --again, after a restore.",
    );
  },
);

function list(what: string, kinds: Readonly<Record<string, number>>) {
  for (const [kind, many] of Object.entries(kinds))
    console.log(`${String(many).padStart(7)}  ${kind} ${what}`);
}

async function whose(given: string) {
  const People = await import("#people");
  const id = People.PersonId.safeParse(given);
  if (id.success) return { id: id.data, email: (await People.person(id.data))?.email ?? "" };
  const email = People.Email.safeParse(given);
  const person = email.success ? await People.byEmail(email.data) : undefined;
  if (!person) throw new Unusable(`Nobody has an account with the address ${given}.`);
  return { id: person.id, email: person.email };
}

/** A machine that keeps mails itself is asked to forget them, and the bytes of what was removed. */
async function forget(what: { address: string; person: string; mails: readonly string[] }) {
  const machine = process.env.OUTLOUD_MACHINE;
  if (machine === undefined) return;
  const response = await fetch(`${machine}/forgotten`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(what),
  });
  if (!response.ok) throw new Unusable(`The machine did not forget its mails: ${await response.text()}`);
}
