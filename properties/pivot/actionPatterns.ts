import type { Random } from '../../generators/random.ts'
import { letterCase } from '../edit/letterCase.ts'
import { some } from '../edit/some.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { type Fact, factsTrial, pickTry } from './factsTrial.ts'

/** Patterns that were made to match an action, and patterns that were made to miss it (ACT-01, ACT-02). */
function patternsOf(action: string, random: Random): readonly (readonly [pattern: string, matches: boolean])[] {
  const [service = '', name = ''] = action.split(':')
  const at = random.below(name.length)
  const to = at + random.below(name.length - at + 1)
  const [begin, end] = [name.slice(0, at), name.slice(to)]
  return [
    ['*', true],
    [`${service}:*`, true],
    [letterCase(action, random), true],
    [`${service}:${begin}*${end}`, true],
    [`${service}:${letterCase(begin, random)}*${letterCase(end, random)}`, true],
    [`${service}:${name}*`, true],
    [`${service}:*${name}`, true],
    [`${service}:${begin}?${name.slice(at + 1)}`, true],
    [`${service}:${'?'.repeat(name.length)}`, true],
    [`${service}:${name}?`, false],
    [`${service}:?${name}`, false],
    [`${service}:${'?'.repeat(name.length + 1)}`, false],
    [`${service}:${name}X`, false],
    [`${service}:X${name}`, false],
    [`${service}:${name.slice(0, -1)}`, false],
    [`${service}:*${name}X`, false],
    [`${service}:${name}X*`, false],
    [`${service}x:${name}`, false],
    [`x${service}:*`, false],
  ]
}

/** Action matching, by construction and without a matcher. */
export const actionPatterns: Property = {
  id: 'action-patterns',
  sentence:
    'A statement whose action pattern was made to match a request decides it; one that was made to miss it does not; NotAction the other way round.',
  rules: ['ACT-01', 'ACT-02', 'ACT-03', 'EVAL-04'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    const facts = some(patternsOf(bare.request.action, random), 8, random).map(([pattern, matches]): Fact => {
      const not = pattern !== '*' && random.percent(25)
      if (!not) return { statement: { Action: pattern }, matches }
      // The list matches where one of its patterns does, and NotAction where none does.
      const NotAction = random.percent(50) ? pattern : ['assume-nothing:Nothing', pattern]
      // Where the action is spared, it is spared on every resource.
      const elsewhere = matches && random.percent(30) ? { NotResource: 'arn:aws:s3:::assume-nothing' } : {}
      return { statement: { NotAction, ...elsewhere }, matches: !matches }
    })
    return factsTrial(bare, facts, pickTry(bare, random))
  },
}
