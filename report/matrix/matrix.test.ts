import { describe, expect, it } from 'vitest'
import { RULES } from '../../model/catalogue/catalogue.ts'
import type { RunEvent } from '../../model/event.ts'
import { evaluatorReport } from '../evaluatorReport.ts'
import { reduceAll } from '../reduce.ts'
import { runStates } from '../runStates.ts'
import { byEvaluator } from '../summary.ts'
import { coverage, ended, found, started } from '../testing/events.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import type { Cell } from './cell.ts'
import { matrixOf, type RowGroup } from './matrix.ts'

const of = (events: readonly RunEvent[]): readonly RowGroup[] =>
  matrixOf(byEvaluator(runStates(reduceAll(events))).map(evaluatorReport))

/** The cells of a rule, one an evaluator. */
const cells = (events: readonly RunEvent[], key: string): readonly Cell[] =>
  of(events)
    .flatMap(({ rows }) => rows)
    .find((row) => row.key === key)?.cells ?? []

const one = (rule: string, ...events: readonly RunEvent[]): Cell =>
  cells([started('a'), ended('a'), ...events], rule)[0] as Cell

describe('matrixOf', () => {
  it('has a row for every rule that a scenario or call can express, in the order of the catalogue', () => {
    const keys = of([]).flatMap(({ rows }) => rows.map(({ key }) => key))
    const asked = RULES.filter(
      ({ expressible, subject }) => expressible && (subject === 'scenario' || subject === 'call'),
    )
    expect(keys).toEqual(asked.map(({ id }) => id))
  })

  it('groups rules by family, each family once', () => {
    const families = of([]).map(({ family }) => family.id)
    expect(new Set(families).size).toBe(families.length)
    expect(families.slice(0, 3)).toEqual(['EVAL', 'SESS', 'STS'])
    expect(families).not.toContain('OTHER')
  })

  it('adds a row for what no rule of the catalogue is about', () => {
    const events = [
      started('a'),
      found('a', { kind: 'protocol', id: 'hang', rules: [] }),
      found('a', { signature: 'b', rules: ['MINE-1'] }),
    ]
    const { family, rows } = of(events).at(-1) as RowGroup
    expect([family.id, ...rows.map(({ key }) => key)]).toEqual(['OTHER', 'MINE-1', 'protocol hang'])
    expect(rows.map(({ cells }) => cells[0]?.status)).toEqual(['breaks', 'breaks'])
  })

  it('loses no finding: each is the subject of exactly one row', () => {
    const findings = of(pageEvents).flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.flatMap((cell) => cell.findings)),
    )
    expect(findings).toHaveLength(pageEvents.filter(({ event }) => event === 'finding').length)
  })

  it('is linear in findings, whatever rules they name', () => {
    const events = Array.from({ length: 5_000 }, (_, index) =>
      found('a', { signature: `${index}`, rules: [`R-${index}`, 'SESS-02'] }),
    )
    const begun = performance.now()
    expect(of([started('a'), ...events]).at(-1)?.rows).toHaveLength(5_000)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})

describe('a cell', () => {
  it('breaks by a finding whose first rule it is, and counts those', () => {
    const [mine, conforming, server] = cells([...pageEvents].reverse(), 'SESS-02')
    // Order is that of the beginnings: the server ran first.
    expect([mine?.status, conforming?.status, server?.status]).toEqual(['breaks', 'breaks', 'conforms'])
    expect(conforming).toMatchObject({ count: 2, uses: { holds: 10, fails: 5 } })
  })

  it('does not break by a finding that names the rule further down, but tells of it', () => {
    const cell = one(
      'SESS-03',
      found('a', { rules: ['SESS-02', 'SESS-03', 'SESS-03'] }),
      coverage('a', { rules: { 'SESS-03': { holds: 2, fails: 1 } } }),
    )
    expect(cell).toMatchObject({ status: 'conforms', count: 3, findings: [] })
    expect(cell.related).toHaveLength(1)
  })

  it('is known where every finding is', () => {
    expect(one('SESS-02', found('a', { known: true })).status).toBe('known')
    expect(one('SESS-02', found('a', { known: true }), found('a', { signature: 'new' })).status).toBe('breaks')
  })

  it.each([
    ['conforms', { holds: 3, fails: 2 }, 5],
    ['conforms', { holds: 3, fails: 2, open: 1, unsupported: 2 }, 2],
    ['open', { holds: 3, fails: 0, open: 3 }, 3],
    ['open', { holds: 3, fails: 0, open: 1, unsupported: 2 }, 1],
    ['unsupported', { holds: 3, fails: 0, unsupported: 3 }, 3],
    ['unexercised', { holds: 0, fails: 0 }, 0],
  ])('%s where the uses are %j', (status, uses, count) => {
    expect(one('SESS-03', coverage('a', { rules: { 'SESS-03': uses } }))).toMatchObject({ status, count })
  })

  it.each([
    ['SCP-01', 'unsupported'],
    ['SESS-02', 'unexercised'],
    ['STS-01', 'unsupported'],
    ['COND-01', 'unsupported'],
    ['VAR-01', 'unexercised'],
  ])('of %s, by what the evaluator says that it supports: %s', (rule, status) => {
    const evaluator = { name: 'a', version: '1', supports: ['identity', 'session'], without: ['Condition'] } as const
    expect(cells([started('a', { evaluator })], rule)[0]?.status).toBe(status)
  })

  it('says nothing of support where the evaluator did not', () => {
    expect(one('SCP-01').status).toBe('unexercised')
  })
})
