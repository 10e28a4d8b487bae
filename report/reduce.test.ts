import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { reduceAll } from './reduce.ts'
import { summaryOf } from './summary.ts'
import { twoShards } from './testing/events.ts'

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  const left = [...items]
  return items.map(() => left.splice(random.below(left.length), 1)[0] as T)
}

describe('reduce', () => {
  const whole = summaryOf(reduceAll(twoShards))

  it('does not depend on the order of events', () => {
    for (let seed = 0; seed < 50; seed++) expect(summaryOf(reduceAll(shuffled(twoShards, seed)))).toEqual(whole)
  })

  it('takes an event in but once', () => {
    expect(summaryOf(reduceAll([...twoShards, ...shuffled(twoShards, 1), ...twoShards]))).toEqual(whole)
  })

  it('keeps the later of two states', () => {
    const state = reduceAll(twoShards).get('a')
    expect(state?.coverage?.worlds).toBe(100)
    expect(state?.findings.get('0123456789')?.finding.count).toBe(5)
  })
})
