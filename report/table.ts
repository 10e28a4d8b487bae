/** Columns two blanks apart; widths count characters without colour. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell))
  }
  return rows
    .map(
      (row) =>
        `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] as number) - width(cell)))).join('  ')}`,
    )
    .join('\n')
}

function width(cell: string): number {
  return cell.replace(/\u001b\[\d+m/g, '').length
}
