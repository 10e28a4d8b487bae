import { describe, expect, test } from 'vitest'
import { checkDocument } from './checkDocument.ts'

const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }
const fullAccess = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }
const flaw = (...statements: object[]) => {
  const found = checkDocument({ Version: '2012-10-17', Statement: statements }, 'rcp')
  return found && `${found.rule} ${found.element}`
}

describe('RCP-03', () => {
  test.each([
    {},
    { Sid: 'any text' },
    { Principal: { AWS: '*' } },
    { Principal: { AWS: ['*'] } },
    { Resource: undefined, NotResource: 'arn:aws:s3:::b' },
    { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  ])('a Deny for everybody with %j', (change) => expect(flaw({ ...deny, ...change })).toBeUndefined())

  test.each([
    undefined,
    { AWS: '111122223333' },
    { AWS: ['*', '*'] },
    { AWS: '*', Service: '*' },
    { Service: '*' },
    { AWS: ['111122223333'] },
    {},
    { AWS: undefined },
    ['*'],
    null,
  ])('not for %j', (Principal) => {
    expect(flaw({ ...deny, Principal })).toBe('RCP-03 Statement[0].Principal')
  })

  test('no NotPrincipal, no NotAction', () => {
    expect(flaw({ ...deny, Principal: undefined, NotPrincipal: '*' })).toBe('RCP-03 Statement[0].NotPrincipal')
    expect(flaw({ ...deny, Action: undefined, NotAction: 's3:*' })).toBe('RCP-03 Statement[0].NotAction')
  })

  test.each([{}, { Sid: 'Full' }, { Principal: { AWS: '*' } }, { Action: ['*'], Resource: ['*'] }])(
    'RCPFullAWSAccess is known, also with %j',
    (change) => {
      expect(flaw({ ...fullAccess, ...change })).toBeUndefined()
      expect(checkDocument({ Statement: { ...fullAccess, ...change } }, 'rcp')).toBeUndefined()
    },
  )

  test.each([
    { Action: 's3:*' },
    { Action: ['*', '*'] },
    { Action: ['s3:*'] },
    { Resource: ['arn:aws:s3:::*'] },
    { Resource: 'arn:aws:s3:::*' },
    { Resource: undefined, NotResource: '*' },
    { Condition: {} },
  ])('any other Allow is refused: %j', (change) =>
    expect(flaw({ ...fullAccess, ...change })).toBe('RCP-03 Statement[0].Effect'),
  )

  test('and so is RCPFullAWSAccess beside other statements', () => {
    expect(flaw(deny, fullAccess)).toBe('RCP-03 Statement[1].Effect')
  })
})

test('GRAM-02: a resource is required', () => {
  expect(flaw({ ...deny, Resource: undefined })).toBe('GRAM-02 Statement[0].Resource')
})
