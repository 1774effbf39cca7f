/** Letters that are not mistaken for one another, on a slide or said aloud: no 0 and O, 1 and I and L, U and V. */
export const CODE_LETTERS = "ABCDEFGHJKMNPQRSTWXYZ23456789";
export const CODE_LENGTH = 6;

/** A code without what people put between its letters: `hrn 4k7` and `HRN·4K7` are HRN4K7. */
export const plainCode = (typed: string) => typed.toUpperCase().replace(/[\s·.-]/g, "");

/** A code as it is shown: in two halves. */
export const shownCode = (code: string) => `${code.slice(0, 3)}·${code.slice(3)}`;
