import { describe, expect, it } from 'vitest'
import type { DecisionAnswer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { combined } from './combined.ts'
import { expecting } from './expecting.ts'
import { neverNarrower } from './neverNarrower.ts'
import { neverWider } from './neverWider.ts'
import { same } from './same.ts'
import { together } from './together.ts'

const scenario = (): Scenario => ({
  principal: { type: 'Anonymous' },
  policies: { identity: [] },
  resourceAccount: '111122223333',
  requests: [{ action: 's3:GetObject', resource: '*', context: {} }],
})
const [one, two] = [scenario(), scenario()]
const judged = (trial: ReturnType<typeof same>, ...answers: readonly DecisionAnswer[]) =>
  trial?.judge(answers.map((answer) => [answer]))

describe('judges', () => {
  it('same wants equal decisions, and takes denied for either deny', () => {
    expect(judged(same(one, two), 'allowed', 'allowed')).toBeUndefined()
    expect(judged(same(one, two), 'explicitDeny', 'denied')).toBeUndefined()
    expect(judged(same(one, two), 'denied', 'implicitDeny')).toBeUndefined()
    expect(judged(same(one, two), 'implicitDeny', 'explicitDeny')).toEqual({
      scenario: 1,
      request: 0,
      expected: ['implicitDeny'],
      actual: 'explicitDeny',
    })
    expect(judged(same(one, two), 'denied', 'allowed')).toMatchObject({ expected: ['explicitDeny', 'implicitDeny'] })
    expect(same(one, one)).toBeUndefined()
    expect(
      judged(
        same(one, two, () => true),
        'denied',
        'allowed',
      ),
    ).toBeUndefined()
  })

  it('neverWider and neverNarrower look at permissions only', () => {
    expect(judged(neverWider(one, two), 'implicitDeny', 'allowed')).toBeDefined()
    expect(judged(neverWider(one, two), 'implicitDeny', 'explicitDeny')).toBeUndefined()
    expect(judged(neverWider(one, two), 'allowed', 'denied')).toBeUndefined()
    expect(judged(neverNarrower(one, two), 'allowed', 'denied')).toMatchObject({ expected: ['allowed'] })
    expect(judged(neverNarrower(one, two), 'denied', 'allowed')).toBeUndefined()
  })

  it('expecting judges each scenario by what it was made for', () => {
    const trial = expecting(
      { scenario: one, expected: () => ['allowed'] },
      { scenario: two, expected: () => undefined },
    )
    expect(judged(trial, 'denied', 'denied')).toMatchObject({ scenario: 0 })
    expect(judged(trial, 'allowed', 'denied')).toBeUndefined()
  })

  it('together moves the places of its later trials', () => {
    const trial = together(same(one, two), undefined, expecting({ scenario: one, expected: () => ['allowed'] }))
    expect(trial?.scenarios).toHaveLength(3)
    expect(judged(trial, 'allowed', 'allowed', 'denied')).toMatchObject({ scenario: 2 })
    expect(together(undefined)).toBeUndefined()
  })

  it('combined knows the whole by its parts', () => {
    const some = combined(one, [two, two], 'some')
    const every = combined(one, [two, two], 'every')
    expect(judged(some, 'allowed', 'implicitDeny', 'allowed')).toBeUndefined()
    expect(judged(every, 'allowed', 'implicitDeny', 'allowed')).toMatchObject({ expected: ['implicitDeny'] })
    expect(judged(some, 'allowed', 'explicitDeny', 'allowed')).toMatchObject({ expected: ['explicitDeny'] })
    expect(judged(some, 'denied', 'denied', 'allowed')).toBeUndefined()
    expect(judged(every, 'allowed', 'denied', 'allowed')).toBeDefined()
  })

  it('passes over answers that are no decision', () => {
    const unsupported = { unsupported: 'x' }
    expect(judged(same(one, two), unsupported, 'allowed')).toBeUndefined()
    expect(judged(combined(one, [two], 'some'), 'allowed', unsupported)).toBeUndefined()
    expect(judged(expecting({ scenario: one, expected: () => ['allowed'] }), { error: 'x' })).toBeUndefined()
  })
})
