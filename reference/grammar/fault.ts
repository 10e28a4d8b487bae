/** A flaw as the checks of this room hand it up: the path is text only once the document is known to be refused. */
export interface Fault {
  readonly rule: string
  readonly at: readonly (string | number)[]
  readonly expected: string
}

export function fault(rule: string, at: readonly (string | number)[], expected: string): Fault {
  return { rule, at, expected }
}

/** The same fault, seen from further out. */
export function under(inner: Fault, ...outer: readonly (string | number)[]): Fault {
  return { rule: inner.rule, at: [...outer, ...inner.at], expected: inner.expected }
}
