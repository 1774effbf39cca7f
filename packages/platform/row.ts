export type Row = Record<string, unknown>;

/** The name of the entity that wrote a row, as ElectroDB stamps it. */
export const kindOf = (row: Row) => row.__edb_e__;
