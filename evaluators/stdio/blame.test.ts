import { expect, test } from 'vitest'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { Blame } from './blame.ts'
import { ProtocolFault } from './protocolFault.ts'
import type { Question } from './question.ts'

/** Questions with the ids from 1, and the faults that each was rejected with. */
function questions(count: number): { readonly all: Question[]; readonly failed: (string | undefined)[] } {
  const failed: (string | undefined)[] = Array.from({ length: count }, () => undefined)
  const all = failed.map((_, at): Question => {
    const fail = ({ fault }: ProtocolFault): void => {
      failed[at] = fault
    }
    const asked = { op: 'authorize', copy: 0, scenario: scenarioFor() } as const
    return { asked, settle: () => undefined, fail, suspect: false, id: at + 1 }
  })
  return { all, failed }
}

const CRASH = { fault: 'crash', reason: 'it exited' } as const

test('who was in flight alone is to blame', () => {
  const told: string[] = []
  const blame = new Blame(({ fault, exchange }) =>
    told.push(`${fault} ${exchange.sent?.() === undefined ? '' : 'sent'}`),
  )
  const { all, failed } = questions(1)
  blame.died(all, CRASH, undefined)
  expect({ failed, told, suspects: blame.hasSuspects }).toEqual({
    failed: ['crash'],
    told: ['crash sent'],
    suspects: false,
  })
  expect(blame.trouble).toMatchObject({ fault: 'crash', message: 'it exited' })
})

test('of several each is asked again, the oldest first, and the one that does it alone is to blame', () => {
  const blame = new Blame(undefined)
  const { all, failed } = questions(3)
  blame.died(all, CRASH, undefined)
  expect([blame.isOpen, all.every(({ suspect }) => suspect), failed]).toEqual([true, true, Array(3).fill(undefined)])
  expect(blame.nextSuspect()).toBe(all[0])
  expect(blame.carriedBy(all[0] as Question)).toBeUndefined()
  expect(blame.nextSuspect()).toBe(all[1])
  blame.died([all[1] as Question], CRASH, undefined)
  expect(failed).toEqual([undefined, 'crash', undefined])
  expect(blame.nextSuspect()).toBe(all[2])
  expect([blame.isOpen, blame.carriedBy(all[2] as Question)]).toEqual([false, undefined])
})

test('where none of them does it alone, the last one carries it', () => {
  const blame = new Blame(undefined)
  const { all } = questions(2)
  blame.died(all, CRASH, undefined)
  for (const _ of all) blame.nextSuspect()
  expect(blame.carriedBy(all[1] as Question)?.message).toMatch(/2 scenarios were in flight, and none of them/)
  expect(blame.isOpen).toBe(false)
})

test('the first silence that none of them causes alone is let pass, the second is not', () => {
  const blame = new Blame(undefined)
  const { all } = questions(2)
  const silence = (): ProtocolFault | undefined => {
    blame.died(all, { fault: 'hang', reason: 'no answer within 9 ms' }, undefined)
    for (const _ of all) blame.nextSuspect()
    return blame.carriedBy(all[1] as Question)
  }
  expect([silence(), blame.trouble, blame.isOpen]).toEqual([undefined, undefined, false])
  expect(silence()?.message).toMatch(/none of them does it alone/)
  expect(blame.trouble).toMatchObject({ fault: 'hang' })
})

test('what nobody in flight can be blamed for is carried by what is asked next, once', () => {
  const blame = new Blame(undefined)
  const { all, failed } = questions(2)
  const [first, second] = all as [Question, Question]
  blame.stray(new ProtocolFault('garbage', 'x'), undefined, 1, 'x')
  expect(blame.carryLate(first)).toBe(false)
  blame.stray(new ProtocolFault('garbage', 'x'), undefined, 0, 'x')
  expect([blame.carryLate(first), blame.carryLate(second), failed]).toEqual([true, false, ['garbage', undefined]])
})

test('an end says more than the lines before it, and is about what was asked last', () => {
  const blame = new Blame(undefined)
  const { all, failed } = questions(1)
  const [one] = all as [Question]
  blame.stray(new ProtocolFault('garbage', 'x'), undefined, 0, 'x')
  blame.died([], CRASH, one.asked)
  expect(blame.trouble).toMatchObject({ message: 'it exited, with nothing in flight', scenario: scenarioFor() })
  blame.carryLate(one)
  expect(failed).toEqual(['crash'])
})
