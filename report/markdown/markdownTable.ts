/** A table in Markdown; cells are escaped already. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}
