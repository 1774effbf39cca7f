/** The first so many characters of a text: whole ones, where a cut through an emoji would leave half of it. */
export const firstOf = (text: string, most: number) => [...text].slice(0, most).join("");
