import { expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import type { AskedScenario, AskedTrial } from '../world.ts'
import { Recent } from './recent.ts'

const asked = (resourceAccount: string): AskedScenario => ({
  scenario: { principal: { type: 'Anonymous' }, policies: { identity: [] }, resourceAccount, requests: [] } as Scenario,
  answer: { decisions: [] },
  verdicts: [],
})
const names = (recent: Recent): readonly string[] => recent.scenarios.map(({ resourceAccount }) => resourceAccount)

it.each([0, 1, 47, 48, 49, 130])('keeps the last 48 of %i worlds in order', (count) => {
  const recent = new Recent()
  const all = Array.from({ length: count }, (_, index) => String(index))
  for (const name of all) recent.push({ main: asked(name), trials: [] })
  expect(names(recent)).toEqual(all.slice(-48))
})

it('keeps what was asked for properties too, and the world itself once', () => {
  const main = asked('main')
  const trial = { asked: [main, asked('first'), asked('second')] } as unknown as AskedTrial
  const recent = new Recent()
  recent.push({ main, trials: [trial] })
  expect(names(recent)).toEqual(['main', 'first', 'second'])
})
