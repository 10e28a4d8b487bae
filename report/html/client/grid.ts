/** Families whose rows are folded away. */
function toggleFamily(head: HTMLElement): void {
  const open = head.getAttribute('aria-expanded') !== 'true'
  head.setAttribute('aria-expanded', String(open))
  head.closest('tbody')?.classList.toggle('folded', !open)
}

const PAGE = 10

/**
 * The keys of a grid (ARIA Authoring Practices): one cell at a time can be reached by Tab, arrows move, Home and End go along the
 * row and with Ctrl to the corners, Enter and Space open.
 */
export function startGrid(table: HTMLTableElement, open: (cell: HTMLElement) => void): void {
  let current: HTMLElement | undefined
  const focus = (cell: HTMLElement | undefined, take: boolean): void => {
    if (cell === undefined) return
    if (current !== undefined) current.tabIndex = -1
    current = cell
    cell.tabIndex = 0
    if (take) cell.focus()
  }
  const act = (cell: HTMLElement): void => (cell.hasAttribute('aria-expanded') ? toggleFamily(cell) : open(cell))

  table.addEventListener('keydown', (event) => {
    const cell = cellOf(event.target)
    if (cell === undefined || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') act(cell)
    else {
      const next = target(table, cell, event.key, event.ctrlKey)
      if (next === undefined) return
      focus(next, true)
    }
    event.preventDefault()
  })
  table.addEventListener('click', (event) => {
    const cell = cellOf(event.target)
    if (cell === undefined || getSelection()?.isCollapsed === false) return
    focus(cell, true)
    act(cell)
  })
  // The cell that Tab reaches must be one that is seen.
  table.addEventListener('filtered', () => {
    if (current === undefined || !isSeen(current)) focus(cellsOf(rowsOf(table)[0])[0], false)
  })
  focus(cellsOf(rowsOf(table)[0])[0], false)
}

function cellOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element ? target.closest<HTMLElement>('tbody th, tbody td') : undefined) ?? undefined
}

function target(table: HTMLTableElement, cell: HTMLElement, key: string, control: boolean): HTMLElement | undefined {
  const rows = rowsOf(table)
  const row = rows.indexOf(cell.parentElement as HTMLTableRowElement)
  const cells = cellsOf(rows[row])
  const column = cells.indexOf(cell)
  const inRow = (at: number): HTMLElement | undefined => {
    const there = cellsOf(rows[Math.max(0, Math.min(rows.length - 1, at))])
    return there[Math.min(column, there.length - 1)]
  }
  switch (key) {
    case 'ArrowRight':
      return cells[column + 1]
    case 'ArrowLeft':
      return cells[column - 1]
    case 'ArrowDown':
      return inRow(row + 1)
    case 'ArrowUp':
      return inRow(row - 1)
    case 'PageDown':
      return inRow(row + PAGE)
    case 'PageUp':
      return inRow(row - PAGE)
    case 'Home':
      return control ? cellsOf(rows[0])[0] : cells[0]
    case 'End':
      return control ? cellsOf(rows.at(-1)).at(-1) : cells.at(-1)
    default:
      return undefined
  }
}

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter(isSeen)
}

function cellsOf(row: HTMLTableRowElement | undefined): HTMLElement[] {
  return row === undefined ? [] : [...row.cells].filter(isSeen)
}

function isSeen(element: HTMLElement): boolean {
  return element.offsetParent !== null
}
