import { describe, expect, it } from 'vitest'
import type { Statement } from '../model/policyDocument.ts'
import { type Parts, verdictOf } from '../reference/testing/world.ts'
import { tellingRules } from './tellingRules.ts'

const allow = (more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action: 's3:*',
  Resource: '*',
  ...more,
})
const deny = (more: Partial<Statement> = {}): Statement => ({ ...allow(more), Effect: 'Deny' })
const first = (parts: Parts): string | undefined => tellingRules(verdictOf(parts))[0]

describe('tellingRules', () => {
  it.each<[string, Parts, RegExp]>([
    [
      'a session policy that does not allow',
      { identity: [allow()], session: [allow({ Action: 'sqs:*' })] },
      /^SESS-02$/,
    ],
    ['a session policy that denies', { identity: [allow()], session: [deny()] }, /^SESS-04$/],
    ['a boundary that does not allow', { identity: [allow()], boundary: [allow({ Action: 'sqs:*' })] }, /^PB-/],
    ['a level of SCPs that does not allow', { identity: [allow()], scps: [[allow({ Action: 'sqs:*' })]] }, /^SCP-/],
    ['an action that is not listed', { identity: [allow({ Action: 'sqs:SendMessage' })] }, /^ACT-01$/],
    [
      'a condition on a key that is absent',
      { identity: [allow({ Condition: { StringEquals: { 'aws:SourceVpc': 'v' } } })] },
      /^(COND|KEY)-/,
    ],
    [
      'a condition that holds in a Deny',
      { identity: [allow(), deny({ Condition: { StringNotEquals: { 'aws:SourceVpc': 'v' } } })] },
      /^COND-/,
    ],
    ['nothing at all', { identity: [] }, /^EVAL-01$/],
  ])('%s', (_, parts, rule) => expect(first(parts)).toMatch(rule))

  it('a session policy that was asked beside what decided does not come first', () => {
    const parts = { identity: [allow({ Action: 'sqs:SendMessage' })], session: [allow({ Action: 'sqs:SendMessage' })] }
    const rules = tellingRules(verdictOf(parts))
    expect(rules[0]).toBe('ACT-01')
    expect(rules.indexOf('SESS-02')).toBeGreaterThan(rules.indexOf('EVAL-01'))
  })

  it('what is said of policies that are not there is not why something is allowed', () => {
    const rules = tellingRules(verdictOf({ identity: [allow({ Action: 'S3:*' })] }))
    expect(rules[0]).toMatch(/^(ACT|RSC)-/)
    expect(rules.indexOf('SESS-06')).toBeGreaterThan(rules.indexOf('ACT-02'))
  })

  it('names each rule once', () => {
    const rules = tellingRules(verdictOf({ identity: [allow(), deny({ Action: 'sqs:*' })], session: [allow()] }))
    expect(new Set(rules).size).toBe(rules.length)
  })
})
