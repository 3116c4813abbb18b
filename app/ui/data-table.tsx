import type { ReactNode } from 'react'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** Left out on small screens, where the row is then one line. */
  wide?: boolean
}

type Props<Row> = {
  caption: ReactNode
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
}

/** Rows on large screens, cards on small ones, or lines when columns are left out there. The explicit roles keep it a table for screen readers when CSS makes it cards. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  const inLines = columns.some(({ wide }) => wide)
  return (
    <table className={inLines ? 'cc-table cc-table--lines' : 'cc-table'} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              role="columnheader"
              className={classOf(column)}
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
              const className = classOf(column)
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

const classOf = ({ numeric, wide }: { numeric?: boolean; wide?: boolean }) => [numeric ? 'cc-numeric' : '', wide ? 'cc-wide' : ''].join(' ').trim() || undefined
