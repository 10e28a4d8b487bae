import { many } from '../../model/edit/many.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

const PAIRS = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
] as const

/** Only whole ARN patterns without variables: what remains is open under NotResource (CONT-11, CONT-12). */
function isSplittable(statement: Statement, element: 'Action' | 'Resource'): boolean {
  const values = many(statement[element] ?? [])
  if (values.length === 0 || values.some((value) => value.includes('$'))) return false
  return element === 'Action' || values.every((value) => value === '*' || value.split(':').length >= 6)
}

/** What a list matches and what it does not are everything together (ACT-03, RSC-07). */
export const notComplement: Property = {
  id: 'not-complement',
  sentence:
    'A statement on some actions and one on all but those decide together as one on all actions; so do Resource and NotResource.',
  rules: ['ACT-03', 'RSC-07'],
  relation: 'partition',
  keptBecause: 'It needs no knowledge of what a pattern matches, so it also tests those that no construction makes.',
  trial: (scenario, random) => {
    const [element, not] = random.pick(PAIRS)
    // RCP-03 knows no NotAction; a trust policy has no Resource (TRUST-07).
    const site = pickStatement(
      scenario,
      random,
      (statement, { kind }) => kind !== 'rcp' && isSplittable(statement, element),
    )
    if (site === undefined) return undefined
    const { [element]: values, ...rest } = withoutSid(site.statement)
    const whole = site.replace([{ ...rest, [element]: '*' }])
    const halves = site.replace([
      { ...rest, [element]: values },
      { ...rest, [not]: values },
    ] as readonly Statement[])
    return same(whole, halves, ({ resource }) => element === 'Resource' && resource === '*') // CONT-22
  },
}
