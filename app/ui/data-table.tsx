import type { ReactNode } from 'react'

export type Column<Row> = { label: string; cell: (row: Row) => ReactNode; numeric?: boolean }

type Props<Row> = {
  caption: ReactNode
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
}

/** Rows on large screens, cards on small ones. The explicit roles keep it a table for screen readers when CSS makes it cards. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table className="cc-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              role="columnheader"
              className={column.numeric ? 'cc-numeric' : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => {
              const className = column.numeric ? 'cc-numeric' : undefined
              return index === 0 ? (
                <th key={column.label} scope="row" role="rowheader" className={className}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.label} role="cell" data-label={column.label} className={className}>
                  {column.cell(row)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
