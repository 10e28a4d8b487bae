/** The dialog that a cell opens. Escape and where the focus goes back to are the browser's own. Gives what opens it. */
export function startDialog(table: HTMLTableElement): (cell: HTMLElement) => void {
  const dialog = document.querySelector('#detail') as HTMLDialogElement
  const title = dialog.querySelector('h2') as HTMLElement
  const body = dialog.querySelector('.detail-body') as HTMLElement
  const show = (heading: string, ...parts: readonly Node[]): void => {
    title.textContent = heading
    body.replaceChildren(...parts)
    body.scrollTop = 0
    if (!dialog.open) dialog.showModal()
  }
  const open = (cell: HTMLElement): void => {
    const row = cell.parentElement as HTMLTableRowElement
    const head = row.cells[0] as HTMLElement
    const rule = head.querySelector('.rule-id')?.textContent ?? ''
    if (cell === head) show(rule, ...ruleParts(head), evaluatorsOf(table, row, open))
    else show(`${rule} · ${nameOf(table, cell)}`, ...ruleParts(head), ...cellParts(cell))
  }
  dialog.querySelector('.close')?.addEventListener('click', () => dialog.close())
  // Outside of the dialog is the dialog's own backdrop.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  return open
}

function nameOf(table: HTMLTableElement, cell: HTMLElement): string {
  return table.querySelector<HTMLElement>(`thead [data-e="${cell.dataset.e}"]`)?.dataset.name ?? ''
}

function ruleParts(head: HTMLElement): readonly Node[] {
  return [...head.querySelectorAll('.sentence, .source')].map((part) =>
    made('p', part.className, part.textContent ?? ''),
  )
}

function cellParts(cell: HTMLElement): readonly Node[] {
  const status = made('p', `status ${cell.className}`)
  status.append(...[...cell.childNodes].map((node) => node.cloneNode(true)))
  const meaning = document.querySelector(`.legend .${cell.className} dd`)?.textContent ?? ''
  const parts = [status, made('p', 'meaning', meaning)]
  if (cell.dataset.uses !== undefined) parts.push(made('p', 'uses', usesText(cell.dataset.uses)))
  return [
    ...parts,
    ...findings(cell.dataset.findings, undefined, true),
    ...findings(cell.dataset.related, 'Findings that name it beside another rule', false),
  ]
}

/** How often the rule was used, and how; what is zero is not said. */
function usesText(uses: string): string {
  const [holds = 0, fails = 0, open = 0, unsupported = 0] = uses.split(' ').map(Number)
  const said = [
    [holds, 'held'],
    [fails, 'did not hold'],
    [open, 'open'],
    [unsupported, 'unsupported'],
  ] as const
  const words = said.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count.toLocaleString('en-US')}`)
  return `Uses of the rule: ${words.join(', ')}.`
}

/** Copies of the findings that stand below the matrix. */
function findings(ids: string | undefined, heading: string | undefined, open: boolean): readonly Node[] {
  if (ids === undefined) return []
  const copies = ids.split(' ').flatMap((id, index) => {
    const finding = document.getElementById(id)
    if (finding === null) return []
    const copy = finding.cloneNode(true) as HTMLDetailsElement
    copy.open = open && index === 0
    for (const link of copy.querySelectorAll<HTMLElement>('[data-case]')) {
      const shown = document.getElementById(link.dataset.case ?? '')
      if (shown !== null) link.closest('p')?.replaceWith(shown.cloneNode(true))
    }
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id')
    return [copy]
  })
  return heading === undefined ? copies : [made('h3', '', heading), ...copies]
}

/** What every evaluator does about a rule, each to be opened in turn. */
function evaluatorsOf(table: HTMLTableElement, row: HTMLTableRowElement, open: (cell: HTMLElement) => void): Node {
  const list = made('ul', 'evaluator-list')
  for (const cell of [...row.cells].slice(1)) {
    const button = made('button', '') as HTMLButtonElement
    button.type = 'button'
    const status = made('span', `status ${cell.className}`)
    status.append(...[...cell.childNodes].map((node) => node.cloneNode(true)))
    button.append(made('span', 'name', nameOf(table, cell)), status)
    button.addEventListener('click', () => open(cell))
    const item = made('li', '')
    item.append(button)
    list.append(item)
  }
  return list
}

function made(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}
