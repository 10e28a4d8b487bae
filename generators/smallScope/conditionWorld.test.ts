import { describe, expect, it } from 'vitest'
import { readScenario } from '../../model/read/readScenario.ts'
import { OPERATORS } from '../conditions/operators.ts'
import { CONDITION_WORLDS, conditionScenario } from './conditionWorld.ts'

describe('the conditions of the small scope', () => {
  it('hold every operator with every qualifier, IfExists, none to two values and both effects', () => {
    const seen = new Set(
      CONDITION_WORLDS.map(({ operator, qualifier, ifExists, values, effect, multi }) =>
        [operator, qualifier, ifExists, values.length, effect, multi].join(),
      ),
    )
    for (const operator of OPERATORS)
      for (const qualifier of [undefined, 'ForAllValues', 'ForAnyValue'])
        for (const ifExists of operator === 'Null' ? [false] : [false, true])
          for (const count of qualifier === undefined && !ifExists ? [0, 1, 2] : [1, 2])
            for (const effect of ['Allow', 'Deny'])
              for (const multi of [false, true])
                expect(seen).toContain([operator, qualifier, ifExists, count, effect, multi].join())
  })

  it('ask of a key that is absent, holds no value, one, and several', () => {
    const shapes = new Set(
      CONDITION_WORLDS.flatMap(({ held }) =>
        held.map((value) =>
          value === undefined ? 'absent' : typeof value === 'string' ? 'one' : String(value.length),
        ),
      ),
    )
    expect(shapes).toEqual(new Set(['absent', 'one', '0', '1', '2']))
  })

  it('are valid scenarios, a request for each thing held', () => {
    for (const world of CONDITION_WORLDS) {
      const scenario = conditionScenario(world)
      const reading = readScenario(scenario)
      expect(reading.ok ? [] : reading.problems).toEqual([])
      expect(scenario.requests).toHaveLength(world.held.length)
    }
  })
})
