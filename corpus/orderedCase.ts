import type { Case } from '../model/format/case.ts'

const CASE = ['id', 'title', 'source', 'basis', 'rules', 'contested', 'prelude']
const SCENARIO = ['principal', 'session', 'policies', 'resourceAccount', 'resourceKind', 'requests']

/** The case with its fields in the order of the format, so that files read alike. Nothing inside a policy is touched. */
export function orderedCase<T extends Case>(one: T): T {
  const ordered = ordering(one, CASE)
  if ('call' in ordered) return ordered
  const scenario = ordering(ordered.scenario, SCENARIO)
  const prelude = ordered.prelude?.map((before) => ordering(before, SCENARIO))
  return { ...ordered, ...(prelude === undefined ? {} : { prelude }), scenario }
}

/** Those fields first, in that order; the others after them, as they came; those that are undefined left out. */
function ordering<T extends object>(value: T, first: readonly string[]): T {
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.sort(([one], [other]) => rank(one) - rank(other))) as T
}
