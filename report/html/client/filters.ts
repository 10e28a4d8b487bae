/** Filters of rows (text, family, status, differences) and of columns (evaluator). */
export function startFilters(table: HTMLTableElement): void {
  const form = document.querySelector('#filters') as HTMLFormElement
  const shown = document.querySelector('#shown') as HTMLElement
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.querySelectorAll<HTMLTableRowElement>('tr.rule')].map((row) => ({
      row,
      family: body.dataset.family ?? '',
      text: (row.cells[0]?.textContent ?? '').toLowerCase(),
    })),
  )

  const apply = (): void => {
    const data = new FormData(form)
    const words = String(data.get('text') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
    const family = String(data.get('family') ?? '')
    const statuses = new Set(data.getAll('status').map(String))
    const columns = new Set(data.getAll('evaluator').map(String))
    const differences = data.has('differences')
    for (const cell of table.querySelectorAll<HTMLElement>('[data-e]'))
      cell.hidden = columns.size > 0 && !columns.has(cell.dataset.e ?? '')
    let count = 0
    for (const { row, family: own, text } of rows) {
      const seen = [...row.cells]
        .slice(1)
        .filter((cell) => !cell.hidden)
        .map((cell) => cell.className)
      row.hidden = !(
        (family === '' || family === own) &&
        words.every((word) => text.includes(word)) &&
        (statuses.size === 0 || seen.some((status) => statuses.has(status))) &&
        (!differences || differs(seen))
      )
      if (!row.hidden) count++
    }
    for (const body of table.tBodies) body.hidden = body.querySelector('tr.rule:not([hidden])') === null
    shown.textContent = count === rows.length ? `${count} rules` : `${count} of ${rows.length} rules`
    table.dispatchEvent(new Event('filtered'))
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.querySelector('.clear')?.addEventListener('click', () => {
    form.reset()
    apply()
  })
  // A browser that goes back to the page fills the form in again.
  apply()
}

/** Whether evaluators that were asked do different things; of one alone, whether it breaks the rule. */
function differs(statuses: readonly string[]): boolean {
  const asked = statuses.filter((status) => status !== 'unexercised' && status !== 'unsupported')
  return asked.length === 1 ? asked[0] === 'breaks' || asked[0] === 'known' : new Set(asked).size > 1
}
