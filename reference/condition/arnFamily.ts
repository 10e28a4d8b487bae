import { type Arn, parseArn } from '../../model/arn.ts'
import { POINT, unspecifiedNumber } from '../rules.ts'
import { compileGlob, type Glob, globOfTokens } from '../text/glob.ts'
import { oddCharacters, oddFor } from '../text/oddCharacters.ts'
import { resolvePattern } from '../text/resolve.ts'
import { isAllStars, type Tokens } from '../text/tokens.ts'
import type { Walk } from '../walk.ts'
import type { OperatorFamily } from './operatorFamily.ts'
import { templateOf } from './stringFamilies.ts'

const ODD_FOR_WILDCARDS = unspecifiedNumber('UNSP-06')
const COLON = 58

/** A value that is an ARN, taken apart, with its own text. */
export interface ArnValue {
  readonly text: string
  readonly arn: Arn
}

/** COND-38: each of the six components matched as a glob of its own; `Equals` and `Like` are the same. */
export const arnFamily: OperatorFamily<ArnValue> = {
  read: (text) => {
    const arn = parseArn(text)
    return arn === undefined ? undefined : { text, arn }
  },
  compile: (policyValue, notes) => {
    const template = templateOf(policyValue, notes)
    if (template !== undefined) {
      return (value, values, walk) => {
        const tokens = resolvePattern(template, values, walk, value.text.length)
        if (tokens === undefined) return undefined
        const globs = componentsOf(tokens)
        return globs === undefined ? 'unreadable' : matches(globs, oddFor(tokens), value, walk)
      }
    }
    if (isAllStars(policyValue)) return (_value, _values, walk) => walk.reading(POINT['CONT-28']) === 'anyArn'
    const pattern = parseArn(policyValue)
    if (pattern === undefined) return undefined
    const globs = [pattern.partition, pattern.service, pattern.region, pattern.account, pattern.resource].map(
      compileGlob,
    )
    const odd = oddFor(policyValue)
    return (value, _values, walk) => matches(globs, odd, value, walk)
  },
}

function matches(globs: readonly Glob[], odd: number, { text, arn }: ArnValue, walk: Walk): boolean {
  if (odd !== 0 && (odd & oddCharacters(text)) !== 0) walk.meets(ODD_FOR_WILDCARDS)
  const [partition, service, region, account, resource] = globs as [Glob, Glob, Glob, Glob, Glob]
  return (
    partition(arn.partition) &&
    service(arn.service) &&
    region(arn.region) &&
    account(arn.account) &&
    resource(arn.resource)
  )
}

/** The five components after `arn:` of a pattern with substituted variables, or undefined where it is no ARN. */
function componentsOf(tokens: Tokens): Glob[] | undefined {
  if (String.fromCharCode(...tokens.slice(0, 3)) !== 'arn' || tokens[3] !== COLON) return undefined
  const globs: Glob[] = []
  let start = 4
  while (globs.length < 4) {
    const colon = tokens.indexOf(COLON, start)
    if (colon === -1) return undefined
    globs.push(globOfTokens(tokens.slice(start, colon)))
    start = colon + 1
  }
  globs.push(globOfTokens(tokens.slice(start)))
  return globs
}
