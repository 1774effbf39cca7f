/** Text indented and wrapped with the code: comes out as paragraphs of one line each; lists and code keep their lines. */
export function said(text: TemplateStringsArray): string {
  const lines = text.join("").replace(/^\n/, "").trimEnd().split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  const out: string[] = [];
  let code = false;
  let joins = false;
  for (const line of lines.map((each) => each.slice(indent))) {
    const fence = /^(```|~~~)/.test(line);
    const starts = code || fence || line === "" || /^(- |\d+\. |> )/.test(line);
    if (joins && !starts) out.push(`${out.pop()} ${line.trim()}`);
    else out.push(line);
    if (fence) code = !code;
    joins = !code && !fence && line !== "";
  }
  return out.join("\n").trim();
}
