import { describe, expect, it } from 'vitest'
import type { Feature, Hello } from '../model/format/hello.ts'
import { FEATURES } from '../model/format/hello.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { scopeOf } from './supported.ts'
import { helloOf } from './testing/smallSuite.ts'

const plain: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: { identity: [] },
  resourceAccount: '111122223333',
  requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
}
const document = (statement: object, Version = '2012-10-17'): Policy =>
  ({ Version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', ...statement }] }) as Policy
const identity = (statement: object, version?: string): Scenario => ({
  ...plain,
  policies: { identity: [document(statement, version)] },
})
const resource = (AWS: string): Scenario => ({
  ...plain,
  policies: { identity: [], resource: document({ Principal: { AWS } }) },
})
const without = (feature: Feature): Partial<Hello> => ({ supports: FEATURES.filter((one) => one !== feature) })

describe('scopeOf', () => {
  it('lets everything pass for an evaluator that claims everything', () => {
    expect(scopeOf(helloOf('all', { supports: FEATURES }))(identity({ NotAction: 'x' }))).toBeUndefined()
  })

  it.each<[Feature, Scenario]>([
    ['identity', identity({})],
    ['session', { ...plain, session: { via: 'AssumeRole', inline: document({}) } }],
    [
      'session',
      {
        ...plain,
        session: {
          via: 'AssumeRole',
          managed: [{ arn: 'arn:aws:iam::111122223333:policy/P', document: document({}) }],
        },
      },
    ],
    ['boundary', { ...plain, policies: { identity: [], boundary: document({}) } }],
    ['resource', resource('*')],
    ['scps', { ...plain, policies: { identity: [], scps: [[]] } }],
    ['rcps', { ...plain, policies: { identity: [], rcps: [[document({})]] } }],
    ['endpoint', { ...plain, policies: { identity: [], endpoint: document({}) } }],
    ['cross-account', { ...plain, resourceAccount: '444455556666' }],
    ['root', { ...plain, principal: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' } }],
    ['anonymous', { ...plain, principal: { type: 'Anonymous' } }],
    ['web-identity', { ...plain, principal: { type: 'SAMLUser', arn: 'arn:aws:iam::111122223333:saml-provider/P' } }],
    ['kms-key', { ...plain, resourceKind: 'kms-key' }],
    ['role-trust', { ...plain, resourceKind: 'role-trust' }],
    ['text', { ...plain, policies: { identity: [{ text: '{}' }] } }],
  ])('names %s where it is not claimed', (feature, scenario) => {
    expect(scopeOf(helloOf('partial', without(feature)))(scenario)).toBe(feature)
    expect(
      scopeOf(helloOf('whole', { supports: FEATURES, without: ['Version2008'] }))({
        ...scenario,
        policies: { ...scenario.policies, identity: [] },
      }),
    ).toBeUndefined()
  })

  it.each([
    ['NotAction', identity({ NotAction: 'x' })],
    ['NotResource', identity({ NotResource: 'x' })],
    ['NotPrincipal', { ...plain, policies: { identity: [], resource: document({ NotPrincipal: '*' }) } }],
    ['Condition', identity({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })],
    ['variables', identity({ Resource: 'arn:aws:s3:::b/${aws:userid}' })],
    ['variables', identity({ Condition: { StringEquals: { 'aws:userid': ['${aws:userid}'] } } })],
    ['Version2008', identity({}, '2008-10-17')],
    ['principal:account', resource('111122223333')],
    ['principal:account', resource('arn:aws:iam::111122223333:root')],
    ['principal:role', resource('arn:aws:iam::111122223333:role/R')],
    ['principal:session', resource('arn:aws:sts::111122223333:assumed-role/R/s')],
    ['principal:star', resource('*')],
  ] as const)('names the form %s where it is unknown', (form, scenario) => {
    expect(scopeOf(helloOf('partial', { without: [form] }))(scenario)).toBe(form)
    expect(
      scopeOf(
        helloOf('whole', {
          without: ['principal:role', 'NotAction', 'Condition'].filter((one) => one !== form) as never,
        }),
      )(plain),
    ).toBeUndefined()
  })

  it('sees no variable in a document of 2008', () => {
    const scenario = identity({ Resource: 'arn:aws:s3:::b/${aws:userid}' }, '2008-10-17')
    expect(scopeOf(helloOf('partial', { without: ['variables'] }))(scenario)).toBeUndefined()
  })

  it('keeps to listed services, operators and keys, whatever their letter case', () => {
    const scope = scopeOf(
      helloOf('narrow', {
        only: {
          services: ['S3'],
          operators: ['StringLike', 'IfExists'],
          conditionKeys: ['aws:PrincipalTag/*', 'aws:UserId'],
        },
      }),
    )
    expect(scope(plain)).toBeUndefined()
    expect(scope({ ...plain, requests: [{ action: 'SQS:x', resource: '*', context: {} }] })).toBe('service sqs')
    expect(
      scope(identity({ Condition: { StringLikeIfExists: { 'AWS:principaltag/Team': 'x', 'aws:userid': 'y' } } })),
    ).toBeUndefined()
    expect(scope(identity({ Condition: { StringEquals: { 'aws:userid': 'x' } } }))).toBe('StringEquals')
    expect(scope(identity({ Condition: { 'ForAllValues:StringLike': { 'aws:userid': 'x' } } }))).toBe('ForAllValues')
    expect(scope(identity({ Condition: { StringLike: { 'aws:SourceIp': 'x' } } }))).toBe('aws:sourceip')
  })

  it('does not stumble over malformed documents', () => {
    for (const broken of [
      { Statement: null },
      { Statement: [1, [], 'x'] },
      { Statement: { Principal: { AWS: [1] }, Condition: { Bool: 1 } } },
      { text: '{' },
    ]) {
      expect(() =>
        scopeOf(helloOf('partial', { without: ['NotAction'] }))({
          ...plain,
          policies: { identity: [broken as Policy] },
        }),
      ).not.toThrow()
    }
  })
})
