// SST's program is evaluated once, in the words of a cloud that says yes to everything (`program.ts`); what it asks for is looked at
// concern by concern. One file for Vitest, because every file would evaluate it again.
import "./asks/callers.ts";
import "./asks/front.ts";
import "./asks/functions.ts";
import "./asks/guards.ts";
import "./asks/powers.ts";
import "./asks/same-lists.ts";
import "./asks/site.ts";
