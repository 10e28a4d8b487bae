import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Call } from '../model/format/call.ts'
import { ask, askCall, isPromise } from './ask.ts'
import { evaluatorBy, helloOf, smallSuite } from './testing/smallSuite.ts'

const scenario = smallSuite().generator(randomFrom(0))(randomFrom(0))
const answering = (authorize: () => unknown): Evaluator => ({
  hello: helloOf('fake'),
  authorize: authorize as Evaluator['authorize'],
})
const later = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value))

describe('ask', () => {
  it('answers at once when the evaluator does', () => {
    expect(
      isPromise(
        ask(
          evaluatorBy(() => 'allowed'),
          scenario,
          10,
        ),
      ),
    ).toBe(false)
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('boom')
      },
      { fault: 'crash', message: 'boom' },
    ],
    [
      'throws no error',
      () => {
        throw undefined
      },
      { fault: 'crash', message: 'undefined' },
    ],
    ['rejects', () => Promise.reject(new Error('boom')), { fault: 'crash', message: 'boom' }],
    [
      'names the rule it broke',
      () => Promise.reject({ fault: 'garbage', message: 'x' }),
      { fault: 'garbage', message: 'x' },
    ],
    ['gives null', () => null, { fault: 'shape', message: expect.any(String) }],
    ['gives an empty object', () => later(1, {}), { fault: 'shape', message: expect.any(String) }],
    [
      'gives too much',
      () => ({ decisions: Array(99).fill('allowed') }),
      { fault: 'count', message: expect.stringContaining('99') },
    ],
    ['never answers', () => new Promise(() => undefined), { fault: 'hang', message: 'no answer within 20 ms' }],
  ])('gives a fault where the evaluator %s', async (_, authorize, fault) => {
    expect(await ask(answering(authorize), scenario, 20)).toEqual(fault)
  })

  it('lets an answer wait behind others, as long as something comes', async () => {
    let turn = 0
    const slow = answering(() => later(++turn * 15, { refused: 'x' }))
    const asked = await Promise.all(Array.from({ length: 6 }, () => ask(slow, scenario, 40)))
    expect(asked).toEqual(Array(6).fill({ refused: 'x' }))
  })
})

describe('askCall', () => {
  const call: Call = { operation: 'AssumeRole', caller: { type: 'Anonymous' }, parameters: {} }

  it('is unsupported where the evaluator takes none', () => {
    expect(
      askCall(
        evaluatorBy(() => 'allowed'),
        call,
        10,
      ),
    ).toEqual({ unsupported: 'STS calls' })
  })

  it('checks the answer', async () => {
    const evaluator = (answer: unknown): Evaluator => ({ ...evaluatorBy(() => 'allowed'), call: () => answer as never })
    expect(askCall(evaluator({ outcome: 'issued' }), call, 10)).toEqual({ outcome: 'issued' })
    expect(askCall(evaluator({ outcome: 1 }), call, 10)).toMatchObject({ fault: 'shape' })
    expect(await askCall(evaluator(later(1, { error: 'no' })), call, 50)).toEqual({ error: 'no' })
  })
})
