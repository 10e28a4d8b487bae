import { expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import { randomFrom } from '../random.ts'
import { generateScenario } from '../scenario.ts'
import { PRESETS } from '../settings.ts'
import { conditionsOf, statementsOf } from '../testing/walk.ts'
import { shrinkScenario } from './shrinkScenario.ts'
import { isNumber, isTyped } from './typed.ts'

it.each([
  'true',
  'false',
  '2026-01-01',
  '2026-01-01T00:00:00Z',
  '203.0.113.0/24',
  '2001:db8::/32',
  '::',
  'arn:aws:s3:::b',
])('%s reads as something', (text) => expect(isTyped(text)).toBe(true))

it.each(['tru', 'team', 'a:b', '2026', '10', '', 'home/mary/', 'key1:hr'])('%s is text', (text) => {
  expect(isTyped(text)).toBe(false)
})

/** Values that an operator of the type could not read. */
function misfits(scenario: Scenario): unknown[] {
  return statementsOf(scenario).flatMap(({ statement }) =>
    conditionsOf(statement).flatMap(({ bare, values }) => {
      const texts = values.map(String)
      if (bare === 'Bool' || bare === 'Null') return texts.filter((text) => text !== 'true' && text !== 'false')
      if (bare.startsWith('Numeric')) return texts.filter((text) => !isNumber(text))
      if (bare.startsWith('Date')) return texts.filter((text) => !isTyped(text) && !/^\d{5,}$/.test(text))
      return bare.endsWith('IpAddress') ? texts.filter((text) => !isTyped(text)) : []
    }),
  )
}

it('shrinking leaves booleans, numbers, dates and addresses what they are', () => {
  let checked = 0
  for (let world = 0; world < 60; world++) {
    const scenario = generateScenario(randomFrom(world, 81), PRESETS.small)
    for (const smaller of shrinkScenario(scenario)) {
      expect(misfits(smaller)).toEqual([])
      checked++
    }
  }
  expect(checked).toBeGreaterThan(1_000)
})
