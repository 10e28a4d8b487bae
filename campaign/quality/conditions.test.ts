import { expect, it } from 'vitest'
import { OPERATORS } from '../../generators/conditions/operators.ts'
import { randomFrom } from '../../generators/random.ts'
import { generateScenario } from '../../generators/scenario.ts'
import { PRESETS, type Settings } from '../../generators/settings.ts'
import { conditionsOf, statementsOf } from '../../generators/testing/walk.ts'

/** The default preset with little beside conditions, so that few worlds hold many. */
const SETTINGS: Settings = {
  ...PRESETS.default,
  requests: { min: 24, max: 24 },
  chances: { ...PRESETS.default.chances, allowCondition: 100, denyCondition: 100, foreignKey: 85, otherCase: 0 },
  features: {
    ...PRESETS.default.features,
    kinds: ['identity', 'boundary'],
    principals: ['AssumedRole'],
    services: ['s3'],
  },
}

const SETS = [undefined, 'ForAllValues', 'ForAnyValue'] as const

/** Every cell that the well-formed family may hold: CONT-15 bars absence, UNSP-14 emptiness, CONT-09 lists without set operator. */
function cells(): string[] {
  return OPERATORS.flatMap((operator) =>
    SETS.flatMap((set) =>
      (operator === 'Null' ? [false] : [false, true]).flatMap((ifExists) => {
        const values = ['absent', 'one', 'several', 'empty'].filter(
          (presence) =>
            !(presence === 'absent' && set === 'ForAnyValue' && ifExists) &&
            !(presence === 'empty' && (ifExists || set === undefined || operator === 'Null')) &&
            !(presence === 'several' && set === undefined && operator !== 'Null'),
        )
        const name = `${set === undefined ? '' : `${set}:`}${operator}${ifExists ? 'IfExists' : ''}`
        // Several values of Null would contradict each other.
        const policy = operator === 'Null' ? ['one'] : ['one', 'several']
        return values.flatMap((presence) => policy.map((count) => `${name}, key ${presence}, policy ${count}`))
      }),
    ),
  )
}

it('every operator × qualifier × IfExists × presence × number of values on both sides occurs', () => {
  const left = new Set(cells())
  const all = left.size
  let worlds = 0
  for (; left.size > 0 && worlds < 40_000; worlds++) {
    const scenario = generateScenario(randomFrom(worlds, 95), SETTINGS)
    const conditions = statementsOf(scenario).flatMap(({ statement }) => conditionsOf(statement))
    for (const { context } of scenario.requests) {
      for (const { full, key, values } of conditions) {
        const value = context[key]
        const presence =
          value === undefined
            ? 'absent'
            : typeof value === 'string' || value.length === 1
              ? 'one'
              : value.length === 0
                ? 'empty'
                : 'several'
        left.delete(`${full}, key ${presence}, policy ${values.length === 1 ? 'one' : 'several'}`)
      }
    }
  }
  expect([...left]).toEqual([])
  expect(all).toBeGreaterThan(800)
})
