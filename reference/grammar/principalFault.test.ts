import { describe, expect, test } from 'vitest'
import { checkDocument, type DocumentKind } from './checkDocument.ts'

const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*' }
const flaw = (statement: object, kind: DocumentKind) => {
  const found = checkDocument({ Version: '2012-10-17', Statement: statement }, kind)
  return found && `${found.rule} ${found.element.replace('Statement.', '')}`
}

describe.each([
  ['identity', 'GRAM-02'],
  ['boundary', 'GRAM-02'],
  ['session', 'SESS-09'],
  ['scp', 'SCP-04'],
] as const)('%s documents name nobody (%s)', (kind, rule) => {
  test.each(['Principal', 'NotPrincipal'])('%s', (element) => {
    expect(flaw(deny, kind)).toBeUndefined()
    expect(flaw({ ...deny, [element]: '*' }, kind)).toBe(`${rule} ${element}`)
    expect(flaw({ ...deny, [element]: null }, kind)).toBe(`${rule} ${element}`)
  })
})

describe.each(['resource', 'kms-key', 'endpoint', 'role-trust'] as const)('%s documents name somebody', (kind) => {
  const statement = kind === 'role-trust' ? { Effect: 'Deny', Action: 'sts:*' } : deny
  const naming = (Principal: unknown) => flaw({ ...statement, Principal }, kind)

  test('GRAM-02: a principal is required', () => {
    expect(flaw(statement, kind)).toBe('GRAM-02 Principal')
  })

  test.each([
    '*',
    { AWS: '*' },
    { AWS: ['*'] },
    { AWS: [] },
    { AWS: '111122223333' },
    { AWS: ['arn:aws:iam::111122223333:root', 'AROAEXAMPLE'] },
    { Service: 'ec2.amazonaws.com' },
    { Federated: 'cognito-identity.amazonaws.com' },
    { CanonicalUser: '79a59d' },
    { AWS: '111122223333', Service: ['a.amazonaws.com'] },
  ])('%j is one', (principal) => expect(naming(principal)).toBeUndefined())

  test.each([{ AWS: 'arn:aws:iam::111122223333:role/*' }, { AWS: 'arn:aws:sts::111122223333:assumed-role/R/*' }])(
    'RES-13, RES-A6: a wildcard inside an ARN is not refused, it matches nobody: %j',
    (principal) => expect(naming(principal)).toBeUndefined(),
  )

  test.each(['', '**', 'arn:aws:iam::111122223333:root', ['*'], null, 1, true, {}])(
    'GRAM-02: %j is none',
    (principal) => {
      expect(naming(principal)).toBe('GRAM-02 Principal')
    },
  )

  test.each(['aws', 'Aws', 'service', 'Role', '__proto__', 'constructor'])(
    'GRAM-13: nor is a kind spelled %s',
    (key) => {
      expect(naming(JSON.parse(`{"${key}":"*"}`))).toBe(`GRAM-13 Principal.${key}`)
    },
  )

  test('values of another type', () => {
    expect(naming({ AWS: null })).toBe('GRAM-08 Principal.AWS')
    expect(naming({ AWS: 111122223333 })).toBe('GRAM-08 Principal.AWS')
    expect(naming({ AWS: { arn: '*' } })).toBe('GRAM-04 Principal.AWS')
    expect(naming({ Service: ['a', false] })).toBe('GRAM-08 Principal.Service[1]')
  })
})

describe.each(['resource', 'kms-key', 'endpoint'] as const)('NotPrincipal in %s documents', (kind) => {
  test('GRAM-14: only with Deny', () => {
    expect(flaw({ ...deny, NotPrincipal: { AWS: '111122223333' } }, kind)).toBeUndefined()
    expect(flaw({ ...deny, Effect: 'Allow', NotPrincipal: { AWS: '111122223333' } }, kind)).toBe('GRAM-14 NotPrincipal')
  })

  test('GRAM-02: not beside Principal, and of the same form', () => {
    expect(flaw({ ...deny, Principal: '*', NotPrincipal: '*' }, kind)).toBe('GRAM-02 NotPrincipal')
    expect(flaw({ ...deny, NotPrincipal: 'nobody' }, kind)).toBe('GRAM-02 NotPrincipal')
  })
})

test.each(['Allow', 'Deny'])('TRUST-07: a role trust policy has no NotPrincipal, with %s', (Effect) => {
  expect(flaw({ Effect, Action: 'sts:AssumeRole', NotPrincipal: { AWS: '111122223333' } }, 'role-trust')).toBe(
    'TRUST-07 NotPrincipal',
  )
})
