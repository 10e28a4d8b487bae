import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../json.ts'
import { plainDocument } from './plainDocument.ts'

const statement = { Effect: 'Allow', Action: 's3:*', Resource: ['*'] }
const holding = (more: Record<string, JsonValue>) => ({ Version: '2012-10-17', Statement: [{ ...statement, ...more }] })

describe('plainDocument', () => {
  it.each([
    ['one statement', { Statement: statement }],
    ['several statements and an Id', { Id: 'x', Statement: [statement, statement] }],
    ['principals', holding({ Principal: { AWS: ['1'], Service: 'x' } })],
    ['everybody', holding({ Principal: '*' })],
    ['conditions', holding({ Condition: { Bool: { k: true }, NumericEquals: { k: [1, '2'] } } })],
  ])('takes %s', (_, policy) => {
    expect(plainDocument(policy)).toBe(policy)
  })

  it.each([
    ['a text', { text: '{}' }],
    ['nothing', {}],
    ['another version', { Version: '2020-01-01', Statement: statement }],
    ['an unknown element', { Statement: statement, Extra: 1 }],
    ['no statement', { Statement: [] }],
    ['a list in a list', { Statement: [[statement]] }],
    ['an empty list', holding({ Action: [] })],
    ['a number for an action', holding({ Action: 7 })],
    ['both actions', holding({ NotAction: 'x' })],
    ['both resources', holding({ NotResource: 'x' })],
    ['another effect', holding({ Effect: 'allow' })],
    ['an unknown statement element', holding({ action: 'x' })],
    ['a principal without names', holding({ Principal: {} })],
    ['a principal that is a name', holding({ Principal: 'x' })],
    ['an empty condition', holding({ Condition: {} })],
    ['a condition without values', holding({ Condition: { Bool: { k: [] } } })],
    ['a condition on an object', holding({ Condition: { Bool: { k: {} } } })],
  ])('stays away from %s', (_, policy) => {
    expect(plainDocument(policy as never)).toBeUndefined()
  })
})
