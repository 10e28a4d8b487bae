import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { ruleIndex } from '../model/catalogue/catalogue.ts'
import type { Verdict } from '../reference/verdict.ts'
import { countAnswers } from './countAnswers.ts'
import { Coverage } from './coverage.ts'
import { isRefusal } from './suite.ts'
import { smallSuite } from './testing/smallSuite.ts'
import type { AskedScenario } from './world.ts'

const verdict: Verdict = {
  decision: 'implicitDeny',
  permitted: ['allowed', 'implicitDeny'],
  layer: 'session',
  statements: [],
  marks: [ruleIndex['SESS-02'] * 2, ruleIndex['EVAL-01'] * 2 + 1],
  worldMarks: [ruleIndex['EVAL-21'] * 2 + 1],
  open: ['CONT-03'],
}
const world = smallSuite().generator(randomFrom(0))(randomFrom(1))
const one = world.requests.slice(0, 1)

function asked(answer: AskedScenario['answer'], count = 1): AskedScenario {
  return { scenario: { ...world, requests: Array(count).fill(one[0]) }, answer, verdicts: Array(count).fill(verdict) }
}

describe('Coverage', () => {
  it('counts paths, outcomes, open decisions, and rules by whether they held', () => {
    const coverage = new Coverage()
    coverage.verdict(verdict, 'AssumedRole')
    coverage.verdict({ ...verdict, decision: 'allowed', permitted: ['allowed'], layer: 'identity' }, 'IAMUser')
    expect(coverage.rules).toBe(2)
    expect(coverage.event('run', 5)).toMatchObject({
      open: 1,
      outcomes: { allowed: 1, explicitDeny: 0, implicitDeny: 1 },
      paths: { 'session/implicitDeny/AssumedRole': 1, 'identity/allowed/IAMUser': 1 },
      rules: { 'EVAL-01': { holds: 2, fails: 0 }, 'SESS-02': { holds: 0, fails: 2 } },
    })
  })

  it('counts trials and violations', () => {
    const coverage = new Coverage()
    coverage.trial('p', false)
    coverage.trial('p', true)
    expect(coverage.event('run', 0).properties).toEqual({ p: { trials: 2, violations: 1 } })
  })

  it('passes over a rule that is none, hostile names included', () => {
    const coverage = new Coverage()
    for (const id of ['NONE-01', '__proto__', 'constructor', 'toString']) coverage.rule(id, true)
    expect(coverage.rules).toBe(0)
    coverage.rule('GRAM-05', false)
    expect(coverage.event('run', 0).rules).toEqual({ 'GRAM-05': { holds: 0, fails: 1 } })
  })
})

describe('countAnswers', () => {
  const counted = (one: AskedScenario): Coverage => {
    const coverage = new Coverage()
    countAnswers(coverage, one)
    return coverage
  }

  it.each<[string, AskedScenario, object]>([
    [
      'decisions',
      asked({ decisions: ['allowed', 'implicitDeny'] }, 2),
      { decisions: 2, judged: 2, unsupported: 0, errors: 0, open: 2 },
    ],
    [
      'an unsupported request',
      asked({ decisions: ['allowed', { unsupported: 'x' }] }, 2),
      { decisions: 1, judged: 1, unsupported: 1, errors: 0 },
    ],
    ['a failed request', asked({ decisions: [{ error: 'x' }] }), { decisions: 0, judged: 1, errors: 1 }],
    ['an unsupported scenario', asked({ unsupported: 'x' }, 3), { decisions: 0, judged: 0, unsupported: 3 }],
    ['a failed scenario', asked({ error: 'x' }, 3), { decisions: 0, judged: 1, errors: 3 }],
    ['a fault', asked({ fault: 'crash', message: '' }, 3), { decisions: 0, judged: 1, errors: 3 }],
    ['a refusal', asked({ refused: 'x' }), { decisions: 0, judged: 1, errors: 0 }],
  ])('counts %s', (_, one, counts) => expect(counted(one)).toMatchObject(counts))

  it('judges no decision about a malformed document, and counts its rule', () => {
    const refusal = { policy: 'session.inline', rule: 'GRAM-05', element: 'Effect', expected: 'x' }
    expect(isRefusal(refusal)).toBe(true)
    const coverage = counted({ ...asked({ decisions: ['allowed'] }), verdicts: refusal })
    expect(coverage).toMatchObject({ decisions: 1, judged: 0, rules: 1 })
  })
})
