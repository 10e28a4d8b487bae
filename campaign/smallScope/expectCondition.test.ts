import { describe, expect, it } from 'vitest'
import type { ConditionWorld } from '../../generators/smallScope/conditionWorld.ts'
import { expectCondition } from './expectCondition.ts'

const plain = { negated: false, qualifier: undefined, ifExists: false, effect: 'Allow', multi: false } as const
const equals = { ...plain, operator: 'StringEquals', values: ['Data'] } as unknown as ConditionWorld
const notEquals = { ...equals, operator: 'StringNotEquals', negated: true } as ConditionWorld
const above = { ...plain, operator: 'NumericGreaterThan', values: ['10', '20.5'] } as unknown as ConditionWorld

describe('the tables of conditions', () => {
  it.each<[string, ConditionWorld, string | readonly string[] | undefined, readonly string[]]>([
    ['a match', equals, 'Data', ['allowed']],
    ['other letter case', equals, 'data', ['implicitDeny']],
    ['a missing key', equals, undefined, ['implicitDeny']],
    ['a missing key, negated', notEquals, undefined, ['allowed']],
    ['a missing key, if it exists', { ...equals, ifExists: true }, undefined, ['allowed']],
    ['a missing key of any value', { ...notEquals, qualifier: 'ForAnyValue' }, undefined, ['implicitDeny']],
    ['a missing key of all values', { ...equals, qualifier: 'ForAllValues' }, undefined, ['allowed']],
    ['one of several, of any', { ...equals, qualifier: 'ForAnyValue' }, ['ops', 'Data'], ['allowed']],
    ['one of several, of all', { ...equals, qualifier: 'ForAllValues' }, ['ops', 'Data'], ['implicitDeny']],
    ['no value, of all', { ...equals, qualifier: 'ForAllValues' }, [], ['allowed']],
    ['several without a set operator', equals, ['Data', 'ops'], ['implicitDeny', 'allowed']],
    ['a number that none is', above, 'ten', ['implicitDeny']],
    ['either of two values', above, '20.5', ['allowed']],
    ['a Deny', { ...equals, effect: 'Deny' }, 'Data', ['explicitDeny']],
    ['no value in the policy', { ...equals, values: [] }, 'Data', ['implicitDeny', 'allowed']],
  ])('%s', (_, world, held, decisions) => expect(expectCondition(world, held).permitted).toEqual(decisions))
})
