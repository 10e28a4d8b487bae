import { describe, expect, it } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { evaluatorBy } from '../testing/smallSuite.ts'
import { confirmingProperties, isConfirmedBy } from './confirm.ts'
import { decisionsOf } from './decideOne.ts'

const inline = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
} as unknown as Policy
const scenario: Scenario = {
  ...scenarioFor({ policies: { identity: [] } }),
  session: { via: 'AssumeRole', inline },
}
const one = { ...scenario, requests: scenario.requests.slice(0, 1) }

describe('confirmingProperties', () => {
  it('names properties that a wrong decision would break', () => {
    const confirming = confirmingProperties(one, 'implicitDeny', PROPERTIES, decisionsOf)
    expect(confirming).toContain('session-never-widens')
  })

  it('gives nothing where a wrong decision would go unnoticed, or only a twin speaks for it', () => {
    expect(confirmingProperties(one, 'implicitDeny', [], decisionsOf)).toBeUndefined()
    const twins = PROPERTIES.filter(({ relation }) => ['isolation', 'rename', 'permute'].includes(relation))
    expect(twins.length).toBeGreaterThan(5)
    expect(confirmingProperties(one, 'implicitDeny', twins, decisionsOf)).toBeUndefined()
    const allowed = { ...one, session: { via: 'AssumeRole' as const }, policies: { identity: [ALLOW_ALL] } }
    const [ternary] = PROPERTIES.filter(({ id }) => id === 'condition-ternary')
    expect(ternary).toBeDefined()
    // It adds conditions to the very statement, which a program that misreads the rest of it misreads as before.
    expect(
      confirmingProperties(allowed, 'allowed', ternary === undefined ? [] : [ternary], decisionsOf),
    ).toBeUndefined()
  })
})

describe('isConfirmedBy', () => {
  it('wants the same decision', async () => {
    expect(await isConfirmedBy(referenceEvaluator, one, 'implicitDeny')).toBe(true)
    expect(await isConfirmedBy(referenceEvaluator, one, 'allowed')).toBe(false)
    expect(
      await isConfirmedBy(
        evaluatorBy(() => 'explicitDeny'),
        one,
        'implicitDeny',
      ),
    ).toBe(false)
    const silent = { ...referenceEvaluator, authorize: () => ({ unsupported: 'all of it' }) }
    expect(await isConfirmedBy(silent, one, 'implicitDeny')).toBe(false)
  })
})
