import type { ComponentProps, ReactNode } from "react";

/** A browser drops what table, line and cell mean where CSS shows them as cards: written out, it stays. */
const ROLES = {
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  columnHead: { role: "columnheader", scope: "col" },
  rowHead: { role: "rowheader", scope: "row" },
} as const;

export function Head(props: ComponentProps<"thead">): ReactNode {
  return <thead {...ROLES.group} {...props} />;
}

export function Body(props: ComponentProps<"tbody">): ReactNode {
  return <tbody {...ROLES.group} {...props} />;
}

export function Row(props: ComponentProps<"tr">): ReactNode {
  return <tr {...ROLES.row} {...props} />;
}

/** `label` is shown before the value on a card; without one the value says enough. */
export function Cell({ label, ...props }: ComponentProps<"td"> & { label?: string }): ReactNode {
  return <td {...ROLES.cell} data-label={label} {...props} />;
}

export function ColumnHead(props: ComponentProps<"th">): ReactNode {
  return <th {...ROLES.columnHead} {...props} />;
}

export function RowHead(props: ComponentProps<"th">): ReactNode {
  return <th {...ROLES.rowHead} {...props} />;
}
