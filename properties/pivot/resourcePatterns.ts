import type { Random } from '../../generators/random.ts'
import { some } from '../edit/some.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { type Fact, factTrials, pickTry } from './factsTrial.ts'

/** Patterns that were made to match a resource of an ARN, and patterns that were made to miss it (RSC-01 to RSC-04). */
function patternsOf(
  head: string,
  name: string,
  random: Random,
): readonly (readonly [pattern: string, matches: boolean])[] {
  const at = random.below(name.length)
  const to = at + random.below(name.length - at + 1)
  const [begin, end] = [name.slice(0, at), name.slice(to)]
  const flipped = name.replace(/[a-z]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
  const [arn, partition, service] = head.split(':')
  return [
    ['*', true],
    [head + name, true],
    [`${head}*`, true],
    [`${head}${begin}*${end}`, true],
    [`${head}${begin}*${end}*`, true],
    [`${head}${name}*`, true],
    [`${head}${begin}?${name.slice(at + 1)}`, true],
    [`${arn}:${partition}:${service}:*:*:${name}`, true],
    ...(name[at] === '.' ? [] : ([[`${head}${begin}.${name.slice(at + 1)}`, false]] as const)),
    [`${head}${name}?`, false],
    [`${head}?${name}`, false],
    [`${head}${name.slice(0, -1)}`, false],
    [`${head}${name}X`, false],
    [`${head}X${name}`, false],
    [`${head}*X${name}X`, false],
    [`${head}${begin}*${end}X`, false],
    ...(flipped === name ? [] : ([[head + flipped, false]] as const)),
    [`${arn}:${partition}:${service}x:*:*:${name}`, false],
    [`${arn}:${partition}x:${service}:*:*:${name}`, false],
  ]
}

/** Resource matching, by construction and without a matcher. */
export const resourcePatterns: Property = {
  id: 'resource-patterns',
  sentence:
    'A statement whose resource pattern was made to match a request decides it; one that was made to miss it does not; NotResource the other way round.',
  rules: ['RSC-01', 'RSC-02', 'RSC-03', 'RSC-04', 'RSC-07', 'EVAL-04'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    const { resource } = bare.request
    // A key with slashes and colons, as object keys and log streams have them.
    const longer = random.percent(50) ? resource : `${resource}/2024:01/a.csv`
    const [, head = '', name = ''] = /^((?:[^:]*:){5})(.*)$/.exec(longer) ?? []
    const facts = some(patternsOf(head, name, random), 4, random).map(([pattern, matches]): Fact => {
      const not = pattern !== '*' && random.percent(20)
      const others = random.percent(50) ? [] : ['arn:aws:s3:::assume-nothing']
      const statement = not ? { NotResource: [...others, pattern] } : { Resource: [...others, pattern] }
      return { statement, matches: matches !== not, resource: longer }
    })
    return factTrials(bare, facts, pickTry(bare, random))
  },
}
