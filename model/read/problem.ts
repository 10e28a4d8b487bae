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

/** A value as an error message shows it: one line without control characters, at most sixty characters. Never throws. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value)
  const cut = text.length > 60 ? `${text.slice(0, 57)}…` : text
  return cut.toWellFormed().replace(UNPRINTABLE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Controls, and the marks that reorder text: an input must not be able to rewrite the terminal it is shown on. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Bottomless and cyclic values have no JSON, and neither have bigints. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return typeof value === 'bigint' ? String(value) : 'an object'
  }
}

export function problemText(problem: Problem): string {
  return `${problem.path}: expected ${problem.expected}${problem.received === undefined ? '' : `, received ${problem.received}`}`
}

/** The same problems, seen from the value that holds the one they were found in. */
export function under(prefix: string, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) return problems
  return problems.map((problem) => {
    const { path } = problem
    if (path === TOP) return { ...problem, path: prefix }
    return { ...problem, path: path.startsWith('[') ? prefix + path : `${prefix}.${path}` }
  })
}

/** Problems that a reading lists at most. One mistake in a program easily makes a hundred thousand. */
export const MOST_PROBLEMS = 100

/** The first problems, and one that says that there are more. `count` is how many there are, where not all were made. */
export function firstOf(problems: readonly Problem[], count = problems.length): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  const more = `at least ${Math.max(count, problems.length)}`
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { path: TOP, expected: `no more problems than these ${MOST_PROBLEMS}`, received: more },
  ]
}
