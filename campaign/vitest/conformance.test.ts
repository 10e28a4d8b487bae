import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import starter from '../../docs/starters/typescript/evaluator.ts'
import { conformance } from './conformance.ts'

// Registers a part of the suite here, all of it within what the starter supports. Whole, it runs in project.test.ts.
conformance(starter, {
  runs: 100,
  findings: false,
  corpus: [join(corpusFolder(), 'actions')],
  properties: ['order-irrelevant', 'caller-policies-ignored'],
})

describe('what conformance refuses, before anything runs', () => {
  const refused = (options: object, evaluator = starter): (() => void) => {
    return () => conformance(evaluator, options)
  }

  test.each([
    [{ time: -1 }, /time is -1: expected a whole number, at least 0/],
    [{ time: Number.NaN }, /time is NaN/],
    [{ runs: 0 }, /runs is 0: expected a whole number, at least 1/],
    [{ known: [{ rule: 'SESS-02' }] }, /known is wrong: .*reason/],
  ])('%j', (options, message) => {
    expect(refused(options)).toThrow(message)
  })

  test('a hello that is none', () => {
    const hello = { ...starter.hello, outcomes: 'four-way' } as unknown as typeof starter.hello
    expect(refused({}, { ...starter, hello })).toThrow(
      /hello is wrong: outcomes: expected one of "three-way", "two-way"/,
    )
  })
})
