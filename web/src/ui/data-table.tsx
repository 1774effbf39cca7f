import { For, type JSX, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import "./data-table.css";

export interface Column<Row> {
  readonly name: string;
  readonly label: string;
  readonly cell: (row: Row) => JSX.Element;
  /** `title` heads the card on a phone, `action` ends the row, `small` is small print, `number` stands at the end. */
  readonly as?: "title" | "action" | "small" | "number";
}

/** Rows and columns on a desk, one card a row on a phone. The caption names it for those who listen. */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown instead of the table when there is no row. */
  empty?: JSX.Element;
  showCaption?: boolean;
}) {
  const words = useWords();
  return (
    <Show when={props.rows.length > 0} fallback={props.empty}>
      <div class="data-table-place">
        {/* The roles keep it a table for a screen reader where the styles turn its rows into cards. */}
        {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
        <table class="data-table" role="table">
          <caption classList={{ aloud: !props.showCaption }}>{props.caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <For each={props.columns}>
                {(column) => (
                  <th role="columnheader" scope="col" data-as={column.as}>
                    <span classList={{ aloud: column.as === "action" }}>
                      {column.label || words().ui.table.actions}
                    </span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={props.rows}>
              {(row) => (
                <tr role="row">
                  <For each={props.columns}>
                    {(column) => (
                      <td role="cell" data-as={column.as} data-label={column.label}>
                        <div>{column.cell(row)}</div>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      </div>
    </Show>
  );
}
