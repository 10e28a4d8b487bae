import type { Arn } from '../../model/arn.ts'
import type { Facts } from '../facts.ts'
import { POINT, RULE, unspecifiedNumber } from '../rules.ts'
import { countColons } from '../text/countColons.ts'
import { compileGlob, type Glob, globOfTokens, tokensOf } from '../text/glob.ts'
import { matchGuarded } from '../text/guardedGlob.ts'
import { matchTokens } from '../text/matchTokens.ts'
import { oddFor } from '../text/oddCharacters.ts'
import { resolvePattern, resolveText } from '../text/resolve.ts'
import { parseTemplate, type Template } from '../text/template.ts'
import { isAllStars, type Tokens } from '../text/tokens.ts'
import type { Walk } from '../walk.ts'

/** Whether one pattern of Resource or NotResource matches; undefined where a variable in it has no value (VAR-06). */
export type ResourceTest = (facts: Facts, walk: Walk) => boolean | undefined

export interface ResourceNotes {
  readonly variables: boolean
  readonly meets: (unspecified: string) => void
}

const ODD_FOR_WILDCARDS = unspecifiedNumber('UNSP-06')
const LIST_ALL_BUCKETS = 's3:listallmybuckets'

/** RSC-01 to -09. */
export function compileResourcePattern(pattern: string, notes: ResourceNotes): ResourceTest {
  if (isAllStars(pattern)) {
    return (facts, walk) => {
      if (facts.arn === undefined) {
        walk.mark(RULE['RSC-09'], true)
        walk.mark(RULE['ACT-04'], true)
      }
      return walk.mark(RULE['RSC-08'], true)
    }
  }
  const fifth = fifthColon(pattern)
  const test = fifth === -1 ? shortPattern(pattern, notes) : arnPattern(pattern, fifth, notes)
  const literal = !notes.variables && pattern.includes('${')
  const allBuckets = /^arn:[^:]*:s3:::\*$/.test(pattern)
  return (facts, walk) => {
    if (facts.arn === undefined) {
      walk.mark(RULE['RSC-09'], false)
      walk.mark(RULE['ACT-04'], false)
      return allBuckets && facts.action === LIST_ALL_BUCKETS && walk.reading(POINT['CONT-05']) === 'matched'
    }
    if (literal) walk.mark(RULE['VAR-01'], false)
    walk.mark(RULE['RSC-01'], true)
    if (facts.colons > 5) walk.mark(RULE['RSC-03'], true)
    return test(facts, facts.arn, walk)
  }
}

type ArnTest = (facts: Facts, arn: Arn, walk: Walk) => boolean | undefined

/** A pattern of six components. The variables of the last one are substituted; before it they are text (UNSP-08). */
function arnPattern(pattern: string, fifth: number, notes: ResourceNotes): ArnTest {
  const head = pattern.slice(0, fifth)
  const last = pattern.slice(fifth + 1)
  if (notes.variables && head.includes('${')) notes.meets('UNSP-08')
  if (!notes.variables && pattern.includes('${*}')) notes.meets('UNSP-12')
  const template = notes.variables && last.includes('${') ? parseTemplate(last) : undefined
  if (template?.odd !== undefined) notes.meets(template.odd)
  if (/[*?]/.test(head.split(':')[2] as string)) notes.meets('UNSP-27')
  if (/[*?]/.test(head)) return wildHead(pattern, head, last, template)
  const prefix = `${head}:`
  if (template !== undefined) {
    return (facts, _arn, walk) => {
      if (!facts.resource.startsWith(prefix)) {
        // VAR-06: without value whatever stands before the variable, which NotResource asks for (CONT-12)
        const unresolved = resolveText(template, facts.values, walk, 0) === undefined
        return unresolved ? undefined : walk.mark(RULE['RSC-02'], false)
      }
      const tokens = resolvePattern(template, facts.values, walk, facts.resource.length)
      if (tokens === undefined) return undefined
      noteOdd(oddFor(tokens), facts, walk)
      return walk.mark(RULE['VAR-02'], globOfTokens(tokens)(facts.resource.slice(prefix.length)))
    }
  }
  const odd = oddFor(last)
  const glob = compileGlob(pattern)
  const rule = odd === 0 ? RULE['RSC-04'] : RULE['RSC-02']
  return (facts, _arn, walk) => {
    noteOdd(odd, facts, walk)
    return walk.mark(rule, glob(facts.resource))
  }
}

/** Wildcards before the fifth colon: component by component where the colons line up, else by the whole text (RSC-02, CONT-10). */
function wildHead(pattern: string, head: string, last: string, template: Template | undefined): ArnTest {
  const [partition, service, region, account] = head.split(':').slice(1).map(compileGlob) as [Glob, Glob, Glob, Glob]
  const literalHead = tokensOf(`${head}:`)
  const lastTokens = template === undefined ? tokensOf(last) : undefined
  const colons = template === undefined ? countColons(pattern) : 0
  const arnHead = compileGlob(head.slice(0, head.indexOf(':')))
  const stopping = /[*?](?=[^:*])|\?/.test(head)
  const wildService = /[*?]/.test(head.split(':')[2] as string)
  const odd = oddFor(pattern)
  return (facts, arn, walk) => {
    noteOdd(odd, facts, walk)
    if (wildService) walk.mark(RULE['RSC-05'], true)
    const tokens = lastTokens ?? resolvePattern(template as Template, facts.values, walk, facts.resource.length)
    if (tokens === undefined) return undefined
    const heads =
      arnHead('arn') && partition(arn.partition) && service(arn.service) && region(arn.region) && account(arn.account)
    if (heads && matchTokens(tokens, arn.resource)) return walk.mark(RULE['RSC-02'], true)
    if (facts.colons === colons) return walk.mark(RULE['RSC-02'], false)
    const whole = [...literalHead, ...tokens]
    if (matchGuarded(whole, facts.resource)) return walk.mark(RULE['RSC-02'], true)
    return walk.mark(
      RULE['RSC-02'],
      stopping && globOfTokens(whole)(facts.resource) && walk.reading(POINT['CONT-10']) === 'yes',
    )
  }
}

/** RSC-06, CONT-11: fewer than six components. */
function shortPattern(pattern: string, notes: ResourceNotes): ArnTest {
  if (notes.variables && pattern.includes('${')) notes.meets('UNSP-08')
  const odd = oddFor(pattern)
  const asWritten = wholeText(tokensOf(pattern))
  const completed = wholeText(tokensOf(pattern + ':*'.repeat(5 - countColons(pattern))))
  return ({ resource, oddResource }, _arn, walk) => {
    const [whole, filled] = [asWritten(resource), completed(resource)]
    if (!whole && !filled) return walk.mark(RULE['RSC-06'], false)
    if ((odd & oddResource) !== 0) walk.meets(ODD_FOR_WILDCARDS)
    const reading = walk.reading(POINT['CONT-11'])
    const matched = reading === 'completed' ? filled : reading === 'asWritten' && whole
    return walk.mark(RULE['RSC-06'], matched === 'anyColon' ? walk.reading(POINT['CONT-10']) === 'yes' : matched)
  }
}

/** Whether a pattern matches the whole text; `anyColon` where it does only if any wildcard may swallow any colon (CONT-10). */
function wholeText(tokens: Tokens): (text: string) => boolean | 'anyColon' {
  const loose = globOfTokens(tokens)
  return (text) => loose(text) && (matchGuarded(tokens, text) || 'anyColon')
}

/** `odd`: the characters that the pattern's wildcards should not meet. */
function noteOdd(odd: number, facts: Facts, walk: Walk): void {
  if (odd !== 0 && (odd & facts.oddResource) !== 0) walk.meets(ODD_FOR_WILDCARDS)
}

function fifthColon(pattern: string): number {
  let at = -1
  for (let count = 0; count < 5; count++) {
    at = pattern.indexOf(':', at + 1)
    if (at === -1) return -1
  }
  return at
}
