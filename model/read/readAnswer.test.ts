import { describe, expect, it } from 'vitest'
import { problemText } from './problem.ts'
import { readAnswer, readCallAnswer } from './readAnswer.ts'

const ONE_OF = 'exactly one of decisions, refused, unsupported, error'

function sentences(value: unknown, requests = 2, outcomes?: 'three-way' | 'two-way'): string[] {
  const reading = readAnswer(value, requests, outcomes)
  return reading.ok ? [] : reading.problems.map(problemText)
}

describe('readAnswer', () => {
  it.each([
    [{ decisions: ['allowed', 'implicitDeny'] }],
    [{ id: 7, decisions: ['explicitDeny', { unsupported: 'unknown action' }], why: { layer: 'scp' } }],
    [{ decisions: ['allowed', { error: 'it broke', code: 3 }] }],
    [{ refused: 'session.inline: Effect must be Allow or Deny' }],
    [{ unsupported: 'SCPs' }],
    [{ error: '' }],
  ])('gives %j back itself', (answer) => {
    const reading = readAnswer(answer, 2)
    expect(reading.ok && reading.value).toBe(answer)
  })

  it.each([
    [null, '(top level): expected an object, received null'],
    [['allowed', 'allowed'], '(top level): expected an object, received an array of 2'],
    [{}, `(top level): expected ${ONE_OF}, received none of them`],
    [{ decision: 'allowed' }, `(top level): expected ${ONE_OF}, received none of them`],
    [Object.create({ refused: 'inherited' }), `(top level): expected ${ONE_OF}, received none of them`],
    [{ decisions: [], error: 'x' }, `(top level): expected ${ONE_OF}, received decisions and error`],
    [{ refused: 'x', unsupported: 'y' }, `(top level): expected ${ONE_OF}, received refused and unsupported`],
    [{ refused: true }, 'refused: expected a sentence, received true'],
    [{ decisions: 'allowed' }, 'decisions: expected an array, received "allowed"'],
    [{ decisions: ['allowed'] }, 'decisions: expected one for each request, which makes 2, received 1'],
    [
      { decisions: ['allowed', 'Allow'] },
      'decisions[1]: expected allowed, explicitDeny, implicitDeny, or an object with unsupported or error, received "Allow"',
    ],
    [
      { decisions: ['allowed', 'denied'] },
      'decisions[1]: expected allowed, explicitDeny, implicitDeny, or an object with unsupported or error, received "denied"',
    ],
    [
      { decisions: ['allowed', null] },
      'decisions[1]: expected allowed, explicitDeny, implicitDeny, or an object with unsupported or error, received null',
    ],
    [{ decisions: ['allowed', {}] }, 'decisions[1]: expected exactly one of unsupported, error, received none of them'],
    [{ decisions: ['allowed', { error: 5 }] }, 'decisions[1].error: expected a sentence, received 5'],
    [{ decisions: [['allowed'], 'allowed'] }, 'decisions[0]: expected an object, received an array of 1'],
  ])('refuses %j', (answer, sentence) => {
    expect(sentences(answer)).toEqual([sentence])
  })

  it('lets a two-way evaluator say what it promised, and nothing else', () => {
    expect(sentences({ decisions: ['allowed', 'denied'] }, 2, 'two-way')).toEqual([])
    expect(sentences({ decisions: ['implicitDeny'] }, 1, 'two-way')).toEqual([
      'decisions[0]: expected allowed, denied, or an object with unsupported or error, received "implicitDeny"',
    ])
  })

  it('reports every wrong decision', () => {
    expect(sentences({ decisions: ['x', 'allowed', 'y'] }, 3)).toHaveLength(2)
  })
})

describe('readCallAnswer', () => {
  it.each([
    [{ outcome: 'issued' }],
    [{ outcome: 'MalformedPolicyDocument' }],
    [{ unsupported: 'x' }],
    [{ error: 'x' }],
  ])('accepts %j', (answer) => {
    expect(readCallAnswer(answer)).toEqual({ ok: true, value: answer })
  })

  it.each([
    [{ outcome: 'was issued' }, 'outcome: expected issued, or an error code of STS, received "was issued"'],
    [{ outcome: { code: 1 } }, 'outcome: expected issued, or an error code of STS, received an object'],
    [
      { outcome: 'issued', error: 'x' },
      '(top level): expected exactly one of outcome, unsupported, error, received outcome and error',
    ],
    [{ decisions: [] }, '(top level): expected exactly one of outcome, unsupported, error, received none of them'],
    [{ error: null }, 'error: expected a sentence, received null'],
  ])('refuses %j', (answer, sentence) => {
    const reading = readCallAnswer(answer)
    expect(reading.ok ? [] : reading.problems.map(problemText)).toEqual([sentence])
  })
})
