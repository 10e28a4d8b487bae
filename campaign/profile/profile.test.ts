import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Observation } from './observe.ts'
import { Profile } from './profile.ts'

const scenario = {} as Scenario
const seen = (explainedBy: readonly string[], point = 'CONT-03'): Observation => ({
  request: 0,
  point,
  explainedBy,
  given: 'allowed',
})
function profileOf(...observations: readonly Observation[]): Profile {
  const profile = new Profile()
  for (const observation of observations) if (profile.meets(observation)) profile.keep({ observation, scenario })
  return profile
}

describe('Profile', () => {
  it('asks for evidence of each kind once', () => {
    const profile = new Profile()
    expect(
      [seen(['a']), seen(['a']), seen(['a', 'b']), seen(['a'], 'CONT-04')].map((one) => profile.meets(one)),
    ).toEqual([true, false, true, true])
  })

  it('counts what each reading explains, points in order', () => {
    const profile = profileOf(seen(['x'], 'CONT-09'), seen(['a']), seen(['a', 'b']))
    expect(Object.entries(profile.counts() ?? {})).toEqual([
      ['CONT-03', { a: 1, 'a|b': 1 }],
      ['CONT-09', { x: 1 }],
    ])
    expect(new Profile().counts()).toBeUndefined()
  })

  it('finds no contradiction in answers that one reading explains', () => {
    expect(profileOf(seen(['a', 'b']), seen(['b', 'c']), seen(['a'], 'CONT-04')).contradictions()).toEqual([])
  })

  it('finds one where no reading explains both', () => {
    const [first, second] = [seen(['a', 'b']), seen(['c'])]
    expect(profileOf(first, second).contradictions()).toEqual([
      { point: 'CONT-03', first: { observation: first, scenario }, second: { observation: second, scenario } },
    ])
  })
})
