import { describe, expect, it } from 'vitest'
import { regionsOf } from './regionsOf.ts'
import { type CpuProfile, timesOf } from './timesOf.ts'

const BUNDLES = new Map([
  [
    'file:///bundle.mjs',
    regionsOf('//#region generators/a.ts\n\n//#region generators/shrink/b.ts\n\n//#region reference/c.ts\n'),
  ],
])

const node = (id: number, functionName: string, lineNumber: number, url = 'file:///bundle.mjs') => ({
  id,
  callFrame: { functionName, url, lineNumber },
})

const profile = (samples: readonly number[], timeDeltas: readonly number[]): CpuProfile => ({
  nodes: [
    node(1, 'generate', 1),
    node(2, 'shrink', 3),
    node(3, 'decide', 5),
    node(4, '(garbage collector)', -1, ''),
    node(5, '(idle)', -1, ''),
    node(6, 'read', 12, 'node:fs'),
  ],
  samples,
  timeDeltas,
})

describe('timesOf', () => {
  it('sums milliseconds by stage, the more special place first', () => {
    const times = timesOf(profile([1, 1, 2, 3], [1_000, 500, 2_000, 4_000]), BUNDLES)
    expect(Object.fromEntries(times)).toEqual({
      generating: 1.5,
      shrinking: 2,
      'deciding (the reference)': 4,
    })
  })

  it('counts garbage apart, Node itself as the rest, and idle time not at all', () => {
    const times = timesOf(profile([4, 5, 6], [1_000, 9_000, 3_000]), BUNDLES)
    expect(Object.fromEntries(times)).toEqual({ 'collecting garbage': 1, rest: 3 })
  })
})
