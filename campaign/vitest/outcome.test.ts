import { describe, expect, test } from 'vitest'
import type { FindingEvent } from '../../model/event.ts'
import { outcomeOf, settle } from './outcome.ts'

function event(signature: string, known: boolean): FindingEvent {
  const finding = {
    signature,
    kind: 'corpus' as const,
    id: 'a/case',
    known,
    rules: ['SESS-02'],
    sentence: 'What is said of it.',
    expected: ['implicitDeny'],
    actual: 'allowed',
    foundAfterMs: 1,
    foundAfterDecisions: 1,
    count: 1,
    case: {
      id: 'a/case',
      title: 'A case',
      source: 'a document',
      basis: 'stated' as const,
      rules: [],
      call: { operation: 'AssumeRole' as const, caller: { type: 'Anonymous' as const }, parameters: {} },
      outcome: 'issued',
    },
  }
  return { event: 'finding', run: 'r', finding, file: 'x.json', replay: 'npx assume-nothing replay x.json' }
}

const AGREED = { result: 'agreed' } as const

describe('outcomeOf', () => {
  test('new findings fail, with their text', () => {
    const outcome = outcomeOf([event('1111', true), event('2222', false)], AGREED)
    expect(outcome.result).toBe('failed')
    const text = 'text' in outcome ? outcome.text : ''
    expect(text).toMatch(/^corpus a\/case \[2222\]\n {2}What is said of it\.\n {2}SESS-02: /)
    expect(text).toContain('  replay    npx assume-nothing replay x.json\n')
    expect(text).not.toContain('1111')
  })

  test('known ones alone neither fail nor pass', () => {
    expect(outcomeOf([event('1111', true)], AGREED)).toEqual({ result: 'skipped', reason: 'known: 1111' })
  })

  test('without findings it is what it is otherwise', () => {
    const skipped = { result: 'skipped', reason: 'no trial' } as const
    expect([outcomeOf([], AGREED), outcomeOf([], skipped)]).toEqual([AGREED, skipped])
  })
})

describe('settle', () => {
  test('throws the text of what failed, and nothing of this program', () => {
    const skip = (): never => {
      throw new Error('skipped')
    }
    let thrown: Error | undefined
    try {
      settle({ result: 'failed', text: 'corpus a/case [2222]' }, { skip })
    } catch (error) {
      thrown = error as Error
    }
    expect(thrown?.message).toBe('\ncorpus a/case [2222]')
    expect(thrown?.stack).not.toContain('outcome.ts')
  })

  test('says why a test is skipped, and lets one that agreed be', ({ skip }) => {
    const reasons: string[] = []
    const noting = ((reason: string) => {
      reasons.push(reason)
    }) as typeof skip
    settle({ result: 'skipped', reason: 'no trial' }, { skip: noting })
    settle(AGREED, { skip: noting })
    expect(reasons).toEqual(['no trial'])
  })
})
