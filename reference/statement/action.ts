import type { OneOrMany } from '../../model/policyDocument.ts'
import type { Facts } from '../facts.ts'
import { listOf } from '../listOf.ts'
import { POINT, RULE } from '../rules.ts'
import { compileGlob, type Glob } from '../text/glob.ts'
import type { Walk } from '../walk.ts'

/** Whether a statement's Action or NotAction part applies to a request. */
export type ActionTest = (facts: Facts, walk: Walk) => boolean

export interface ActionNotes {
  /** SCPs: whether letter case counts is CONT-18. */
  readonly scp: boolean
  readonly variables: boolean
  readonly meets: (unspecified: string) => void
}

/** ACT-01 to -03: names without letter case, wildcards anywhere, NotAction for all that is not listed. */
export function compileAction(
  action: OneOrMany<string> | undefined,
  notAction: OneOrMany<string> | undefined,
  notes: ActionNotes,
): ActionTest {
  const listed = action ?? notAction
  const patterns = listOf(listed)
  for (const pattern of patterns) noteOddities(pattern, notes)
  if (patterns.length === 0) notes.meets('UNSP-18')
  if (patterns.length === 0 && action !== undefined) return nothing
  const matches = notes.scp ? scpMatch(patterns) : match(patterns)
  if (action !== undefined) return matches
  return (facts, walk) => walk.mark(RULE['ACT-03'], !matches(facts, walk))
}

/** GRAM-10. */
function nothing(_facts: unknown, walk: Walk): false {
  walk.mark(RULE['GRAM-10'], true)
  return false
}

function match(patterns: readonly string[]): ActionTest {
  const globs = patterns.map((pattern) => compileGlob(pattern.toLowerCase()))
  const rule = ruleFor(patterns)
  const [only] = globs
  if (only !== undefined && globs.length === 1) return (facts, walk) => walk.mark(rule, only(facts.action))
  return (facts, walk) => walk.mark(rule, some(globs, facts.action))
}

/** CONT-18: the 2023 syntax page calls the actions of SCPs case-sensitive. */
function scpMatch(patterns: readonly string[]): ActionTest {
  const insensitive = patterns.map((pattern) => compileGlob(pattern.toLowerCase()))
  const sensitive = patterns.map(compileGlob)
  const rule = ruleFor(patterns)
  return (facts, walk) => {
    if (!some(insensitive, facts.action)) return walk.mark(rule, false)
    const exact = some(sensitive, facts.request.action)
    return walk.mark(rule, exact || walk.reading(POINT['CONT-18']) === 'insensitive')
  }
}

function some(globs: readonly Glob[], text: string): boolean {
  for (const glob of globs) if (glob(text)) return true
  return false
}

function ruleFor(patterns: readonly string[]): number {
  return patterns.some((pattern) => pattern.includes('*') || pattern.includes('?')) ? RULE['ACT-02'] : RULE['ACT-01']
}

function noteOddities(pattern: string, notes: ActionNotes): void {
  const colon = pattern.indexOf(':')
  const star = pattern.search(/[*?]/)
  if (star !== -1 && star < colon) notes.meets('UNSP-22')
  if (notes.variables && pattern.includes('${')) notes.meets('UNSP-08')
  if (/[^\u0000-\u007f]/.test(pattern)) notes.meets('UNSP-05')
}
