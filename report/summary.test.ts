import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { reduceAll } from './reduce.ts'
import { type Summary, summaryOf } from './summary.ts'
import { coverage, ended, finding, found, started, twoShards } from './testing/events.ts'

const of = (...events: readonly RunEvent[]): Summary => summaryOf(reduceAll(events))

describe('summaryOf', () => {
  it('has the public shape, no field more', () => {
    const summary = of(started('a'), coverage('a'), ended('a', { exit: 0 }))
    expect(summary).toEqual({
      version: 1,
      command: 'fuzz',
      seed: '2026-11-21',
      exit: 0,
      runs: [
        {
          evaluator: { name: 'mine', version: '1.2' },
          elapsedMs: 2_000,
          worlds: 100,
          decisions: 4_000,
          open: 40,
          unsupported: 3,
          errors: 0,
          corpus: { cases: 0, agreed: 0, disagreed: 0, unsupported: 0, notRun: 0 },
          findings: [],
        },
      ],
    })
  })

  it('adds shards up: counts are summed, times are of the longest, a finding of both is one', () => {
    const { runs } = of(...twoShards)
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ worlds: 111, decisions: 8_000, elapsedMs: 3_000 })
    expect(runs[0]?.findings).toEqual([
      finding({ count: 7, foundAfterMs: 9, foundAfterDecisions: 20_480 }),
      finding({ signature: 'other', id: 'explicit-deny-wins', foundAfterMs: 1_000 }),
    ])
  })

  it('takes findings that have a signature or an alias in common for one, in whatever order they come', () => {
    const runs = (shared: readonly Partial<Finding>[]): readonly RunEvent[] =>
      shared.flatMap((more, index) => [started(`${index}`), found(`${index}`, more), ended(`${index}`)])
    const parts = [
      { signature: 'case', aliases: ['small', 'twin'] },
      { signature: 'unshrunk' },
      { signature: 'small' },
      { signature: 'twin', aliases: ['unshrunk'] },
      { signature: 'another' },
    ]
    const { findings = [] } = of(...runs(parts)).runs[0] ?? {}
    expect(findings.map(({ count }) => count).sort()).toEqual([1, 4])
    const [merged] = findings.filter(({ count }) => count === 4)
    const names = [merged?.signature ?? '', ...(merged?.aliases ?? [])]
    expect(names.sort()).toEqual(['case', 'small', 'twin', 'unshrunk'])
    const turned = of(...runs([...parts].reverse())).runs[0]?.findings
    expect(turned?.map(({ count }) => count).sort()).toEqual([1, 4])
  })

  it('keeps evaluators apart', () => {
    const { runs } = of(
      started('a'),
      ended('a'),
      started('b', { evaluator: { name: 'other', version: '1' } }),
      ended('b'),
    )
    expect(runs.map(({ evaluator }) => evaluator.name)).toEqual(['mine', 'other'])
  })

  it.each([
    [[0, 0], 0],
    [[0, 3], 3],
    [[3, 1], 1],
    [[1, 130], 130],
  ])('of the statuses %j the summary has %i', (statuses, exit) => {
    expect(
      of(...statuses.flatMap((status, index) => [started(`${index}`), ended(`${index}`, { exit: status })])).exit,
    ).toBe(exit)
  })

  it('takes a run that never ended as interrupted, and no run at all as nothing judged', () => {
    expect(of(started('a'), coverage('a')).exit).toBe(130)
    expect(of().exit).toBe(3)
  })
})
