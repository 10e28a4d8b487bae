import { describe, expect, it } from 'vitest'
import { edited, type Path } from '../testing/edit.ts'
import { CALL, CALL_CASE, DECISION_CASE, REFUSAL_CASE, SCENARIO } from '../testing/samples.ts'
import { readCase } from './readCase.ts'

function problemsOf(value: unknown): string[] {
  const reading = readCase(value)
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`)
}

describe('readCase', () => {
  it.each([[DECISION_CASE], [REFUSAL_CASE], [CALL_CASE]])('gives the value itself back (%#)', (one) => {
    const reading = readCase(one)
    expect(reading.ok && reading.value).toBe(one)
  })

  it.each([
    [null, '(top level): an object'],
    [[DECISION_CASE], '(top level): an object'],
    [{}, 'scenario: a scenario, or else a call'],
    [{ ...DECISION_CASE, call: CALL }, 'call: nothing, as the case has a scenario'],
    [{ ...DECISION_CASE, refused: {} }, 'refused: nothing, as the case has decisions'],
    [{ ...DECISION_CASE, outcome: 'issued' }, 'outcome: no such field'],
    [{ ...CALL_CASE, decisions: [] }, 'decisions: no such field'],
    [{ id: 'x', scenario: SCENARIO }, 'decisions: a decision for each request, or else refused'],
    [{ a: Number.NaN }, 'a: a JSON value'],
  ])('tells the three kinds apart (%#)', (value, problem) => {
    expect(problemsOf(value)).toEqual([problem])
  })

  it.each<[object, Path, unknown, string]>([
    [DECISION_CASE, ['id'], 'Night', 'id: lower-case words joined by "/", "-", "." or "_"'],
    [DECISION_CASE, ['id'], '../night', 'id: lower-case words joined by "/", "-", "." or "_"'],
    [DECISION_CASE, ['title'], '', 'title: at least 1 character'],
    [DECISION_CASE, ['source'], undefined, 'source: a string'],
    [DECISION_CASE, ['basis'], 'guessed', 'basis: one of "stated", "derived", "observed"'],
    [DECISION_CASE, ['rules', 1], 'SESS-99', 'rules[1]: the id of a rule of the catalogue'],
    [DECISION_CASE, ['rules', 0], 'CONT-03', 'rules[0]: the id of a rule of the catalogue'],
    [DECISION_CASE, ['rules', 0], 'constructor', 'rules[0]: the id of a rule of the catalogue'],
    [DECISION_CASE, ['contested', 0], 'SESS-02', 'contested[0]: the id of a contested point (CONT, UNSP)'],
    [DECISION_CASE, ['decisions', 1], undefined, 'decisions: one for each request, which makes 2'],
    [DECISION_CASE, ['decisions', 2], 'allowed', 'decisions: one for each request, which makes 2'],
    [DECISION_CASE, ['decisions', 1], 'denied', 'decisions[1]: one of "allowed", "explicitDeny", "implicitDeny"'],
    [DECISION_CASE, ['scenario', 'requests', 0, 'action'], 'x', 'scenario.requests[0].action: service:Action'],
    [DECISION_CASE, ['scenario', 'requests', 0, 'x'], 1, 'scenario.requests[0].x: no such field'],
    [DECISION_CASE, ['prelude', 0, 'requests', 1, 'resource'], 'x', 'prelude[0].requests[1].resource: an ARN, or *'],
    [REFUSAL_CASE, ['refused', 'rule'], 'GRAM-99', 'refused.rule: the id of a rule of the catalogue'],
    [
      REFUSAL_CASE,
      ['refused', 'policy'],
      'policies.scps[1][2]',
      'refused.policy: the path of a policy of the scenario',
    ],
    [REFUSAL_CASE, ['refused', 'policy'], 'session', 'refused.policy: the path of a policy of the scenario'],
    [CALL_CASE, ['outcome'], 'not issued', 'outcome: issued, or an error code of STS'],
    [CALL_CASE, ['call', 'role'], undefined, 'call.role: the role that AssumeRole assumes'],
  ])('refuses an edit (%#)', (one, path, put, problem) => {
    expect(problemsOf(edited(one, path, put))).toEqual([problem])
  })

  it.each([
    'session.inline',
    'session.managed[0]',
    'policies.identity[1]',
    'policies.boundary',
    'policies.resource',
    'policies.scps[0][0]',
    'policies.rcps[0][0]',
    'policies.endpoint',
  ])('knows the policy %s', (policy) => {
    expect(problemsOf(edited(REFUSAL_CASE, ['refused', 'policy'], policy))).toEqual([])
  })
})
