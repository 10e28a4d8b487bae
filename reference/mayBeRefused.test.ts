import { describe, expect, it } from 'vitest'
import type { Statement } from '../model/policyDocument.ts'
import { mayBeRefused } from './mayBeRefused.ts'
import { type Parts, scenarioOf } from './testing/world.ts'

const allow = (more: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  ...more,
})
const short = allow({ Resource: ['arn:aws:s3:::b/k', 'arn:aws:s3:::b'.slice(0, 11)] })

describe('mayBeRefused', () => {
  it.each<[string, Parts]>([
    ['an identity policy', { identity: [short] }],
    ['a boundary', { boundary: [short] }],
    ['a session policy', { session: [short] }],
    ['a managed session policy', { managed: [[short]] }],
    ['a resource policy', { resource: [{ ...short, Principal: '*' }] }],
    ['a NotResource', { identity: [{ Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:sqs' }] }],
    ['a statement whose action no request has', { identity: [{ ...short, Action: 'sqs:SendMessage' }] }],
  ])('holds for a short pattern in %s (CONT-11)', (_, parts) => {
    expect(mayBeRefused(scenarioOf(parts))).toBe(true)
  })

  it.each<[string, Parts]>([
    ['an empty list', { identity: [allow({ Action: [] })] }],
    ['a role of another path', { resource: [allow({ Principal: { AWS: otherPath() }, Action: 'sqs:SendMessage' })] }],
  ])('holds for %s, of which nothing is said (UNSP)', (_, parts) => {
    expect(mayBeRefused(scenarioOf(parts))).toBe(true)
  })

  it.each<[string, Parts]>([
    ['whole ARNs', { identity: [allow({ Resource: 'arn:aws:s3:::b' })] }],
    ['stars', { identity: [allow({ Resource: ['*', '**'] })] }],
    ['principals that are certain', { resource: [allow({ Principal: '*' })] }],
  ])('does not hold for %s', (_, parts) => {
    expect(mayBeRefused(scenarioOf(parts))).toBe(false)
  })
})

/** The test world's role with a path that is not its own. */
function otherPath(): string {
  const { issuer } = scenarioOf({}).principal
  return (issuer ?? '').replace(':role/', ':role/elsewhere/')
}
