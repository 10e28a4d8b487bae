/** One thing that is wrong with an input: where (`requests[0].action`), what was expected, and what was there. */
export interface Problem {
  readonly path: string
  readonly expected: string
  readonly received?: string
}

/** What reading an untrusted value gives: the value itself, unchanged, or everything wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The path of the whole value. */
export const TOP = '(top level)'

/** A path in the notation of `docs/protocol.md`: `policies.scps[0][1]`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else if (/^[A-Za-z_][\w]*$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`
    else text += `[${JSON.stringify(short(String(part)))}]`
  }
  return text === '' ? TOP : text
}

/** A value as an error message shows it: one line, at most sixty characters. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

export function problemText(problem: Problem): string {
  return `${problem.path}: expected ${problem.expected}${problem.received === undefined ? '' : `, received ${problem.received}`}`
}

/** The same problems, seen from the value that holds the one they were found in. */
export function under(prefix: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    const { path } = problem
    if (path === TOP) return { ...problem, path: prefix }
    return { ...problem, path: path.startsWith('[') ? prefix + path : `${prefix}.${path}` }
  })
}
