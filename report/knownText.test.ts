import { describe, expect, it } from 'vitest'
import type { KnownUse, RunEvent } from '../model/event.ts'
import { endText } from './endText.ts'
import { knownText } from './knownText.ts'
import { PLAIN } from './paint.ts'
import { reduceAll } from './reduce.ts'
import { runStates } from './runStates.ts'
import { ended, started } from './testing/events.ts'

const run = (id: string, ...known: readonly KnownUse[]): readonly RunEvent[] => [started(id), ended(id, { known })]
const told = (...events: readonly RunEvent[]): string => knownText(runStates(reduceAll(events)))

const EXPIRED = { entry: 'SESS-07', expired: '2026-01-01' }

describe('entries of --known that excuse nothing', () => {
  it('are named with the reason', () => {
    expect(told(...run('a', { ...EXPIRED, findings: 2 }))).toBe(
      'known: SESS-07 expired 2026-01-01, so it counts as new',
    )
    expect(told(...run('a', { ...EXPIRED, findings: 0 }))).toBe(
      'known: SESS-07 expired 2026-01-01, and matched nothing',
    )
    expect(told(...run('a', { entry: '0123456789', findings: 0 }))).toBe('known: 0123456789 matched nothing')
    expect(told(...run('a', { entry: '0123456789', findings: 1 }))).toBe('')
    expect(told(started('a'), ended('a'))).toBe('')
  })

  it('matched nothing where they did so in no run, in whatever order the runs come', () => {
    const [unmet, met] = [run('a', { entry: 'x', findings: 0 }), run('b', { entry: 'x', findings: 3 })]
    for (const events of [
      [...unmet, ...met],
      [...met, ...unmet],
    ])
      expect(told(...events)).toBe('')
    expect(told(...unmet, ...run('b', { entry: 'x', findings: 0 }))).toBe('known: x matched nothing')
  })

  it('stand at the end, once for all evaluators', () => {
    const other = started('b', { evaluator: { name: 'other', version: '1' } })
    const text = endText(
      reduceAll([
        ...run('a', { entry: 'x', findings: 0 }),
        other,
        ended('b', { known: [{ entry: 'x', findings: 0 }] }),
      ]),
      PLAIN,
    )
    expect(text).toMatch(/\nknown: x matched nothing\n$/)
    expect(text.match(/matched nothing/g)).toHaveLength(1)
  })

  it('let no control character through', () => {
    expect(told(...run('a', { entry: '\u001b[2J\n', expired: '\u202e', findings: 0 }))).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})
