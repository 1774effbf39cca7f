/**
 * Text as it is written in a design: indented with the code and wrapped where it suits, it comes out as paragraphs and
 * list items of one line each, so that it reads well on a phone, in a mail and in a calendar alike.
 */
export function prose(text: TemplateStringsArray): string {
  const lines = text
    .join("")
    .split("\n")
    .map((line) => line.trim());
  const blocks: string[] = [];
  let open = false;
  for (const line of lines) {
    const starts = !open || /^(#{1,6} |[-*] |\d+\. |> )/.test(line);
    if (line !== "" && starts) blocks.push(line);
    else if (line !== "") blocks.push(`${blocks.pop()} ${line}`);
    else if (open) blocks.push("");
    open = line !== "" && !line.startsWith("#");
  }
  return blocks.join("\n").trim();
}
