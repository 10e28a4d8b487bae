import { expect, it } from 'vitest'
import { type Look, Looks } from './looks.ts'

const look: Look = {
  kind: 'comparison',
  id: 'reference',
  expected: ['allowed'],
  actual: 'implicitDeny',
  layer: 'identity',
}

/** Which of so many that look alike deserve an investigation, from 1. */
const deserving = (looks: Looks, times: number): readonly number[] =>
  Array.from({ length: times }, (_, at) => at + 1).filter(() => looks.meets(look) === true)

it('the 1st, 4th, 16th, … of a look deserve to be looked into, six at most', () => {
  expect(deserving(new Looks(1), 5_000)).toEqual([1, 4, 16, 64, 256, 1_024])
})

it('looks differ by decisions and layers; of broken protocols only the rule counts', () => {
  const looks = new Looks(10)
  const others = [{ actual: 'explicitDeny' }, { expected: ['explicitDeny'] }, { layer: 'session' }, { id: 'other' }]
  for (const other of [{}, ...others]) expect(looks.meets({ ...look, ...other })).toBe(true)
  const protocol = { ...look, kind: 'protocol' as const }
  expect([protocol, { ...protocol, layer: 'session' }].map((one) => looks.meets(one))).toEqual([true, false])
})

it('errors differ by what is said, up to so many', () => {
  const looks = new Looks(100)
  const error = (layer: string): Look => ({ ...look, kind: 'protocol', id: 'error', layer })
  expect(deserving(looks, 1)).toEqual([1])
  expect(['one', 'other', 'one'].map((said) => looks.meets(error(said)))).toEqual([true, true, false])
  const many = Array.from({ length: 50 }, (_, at) => looks.meets(error(`message ${at}`)))
  expect(many.filter((deserves) => deserves === true).length).toBeLessThan(12)
})

it('of more looks than it keeps nothing is known', () => {
  const looks = new Looks(1)
  looks.meets(look)
  const other = { ...look, id: 'other' }
  expect(looks.meets(other)).toBeUndefined()
  looks.cameTo(other, 'abc')
  expect(looks.findingOf(other)).toBeUndefined()
})

it('keeps what the last investigation came to', () => {
  const looks = new Looks(1)
  looks.meets(look)
  for (const signature of ['first', 'second']) looks.cameTo(look, signature)
  expect(looks.findingOf(look)).toBe('second')
})

it('has the next investigated where the last told nothing', () => {
  const looks = new Looks(1)
  looks.meets(look)
  looks.again(look)
  expect(deserving(looks, 4)).toEqual([1, 4])
})
