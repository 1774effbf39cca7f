import { expect, test } from "vitest";
import { rendered } from "./markdown.ts";

const html = (text: string) => {
  const place = document.createElement("div");
  place.append(rendered(text, { id: "t", level: 3 }));
  return place;
};

const ATTACKS = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:msgbox(1))",
  "![x](javascript:alert(1))",
  '![x](x "onerror=alert(1)")',
  '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
  "<javascript:alert(1)>",
  "<a href='javascript:alert(1)'>x</a>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "`<script>alert(1)</script>`",
  "[x]: javascript:alert(1)\n\n[x]",
  "| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |",
  "[^1]\n\n[^1]: <script>alert(1)</script>",
  "@[<img src=x onerror=alert(1)>](per_01JABCDEFGHJKM)",
  "[x](&#106;avascript:alert(1))",
];

test.each(ATTACKS)("%s can run nothing", (attack) => {
  const place = html(attack);
  for (const element of place.querySelectorAll("*")) {
    expect(["SCRIPT", "IMG", "SVG", "IFRAME", "OBJECT", "STYLE", "FORM", "INPUT"]).not.toContain(
      element.tagName.toUpperCase(),
    );
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^srcdoc|^style/);
      if (name === "href") expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i);
    }
  }
});

test("a link elsewhere tells the other site nothing", () => {
  const link = html("See https://example.org/x").querySelector("a");
  expect(link?.rel).toBe("noopener noreferrer nofollow ugc");
  expect(link?.target).toBe("_blank");
});

test("a picture is a link to it, so that nothing is fetched from elsewhere", () => {
  const place = html("![The stand](https://example.org/a.png)");
  expect(place.querySelector("img")).toBeNull();
  expect(place.querySelector("a")?.textContent).toBe("The stand");
});

test("people and topics are marked, but not inside code", () => {
  const place = html("@[Linh Tran](per_01JABCDEFGHJKM) on #night-shift, `#not` and a#b");
  expect(place.querySelector("a.person")?.textContent).toBe("@Linh Tran");
  expect(place.querySelector("a.person")?.getAttribute("href")).toBe("/people/per_01JABCDEFGHJKM");
  expect([...place.querySelectorAll(".topic")].map((topic) => topic.textContent)).toEqual(["#night-shift"]);
  expect(place.textContent).toBe("@Linh Tran on #night-shift, #not and a#b");
});

test("headings keep the order of the page around them", () => {
  const place = html("# One\n\n### Two\n\n# Three");
  expect([...place.querySelectorAll("h3, h4, h5")].map(({ tagName }) => tagName.toLowerCase())).toEqual([
    "h3",
    "h4",
    "h3",
  ]);
});

test("tables, lists of things done and struck words are understood", () => {
  const place = html("| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n- [ ] not yet\n\n~~gone~~");
  expect(place.querySelectorAll("td")).toHaveLength(2);
  expect(place.textContent).toContain("☑");
  expect(place.querySelector("del")?.textContent).toBe("gone");
});
