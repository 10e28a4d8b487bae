import { describe, expect, test } from 'vitest'
import { checkDocument, type DocumentKind } from './checkDocument.ts'

const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const granted = { Principal: '*', ...allow }
const flaw = (statement: object, kind: DocumentKind = 'identity') => {
  const found = checkDocument({ Version: '2012-10-17', Statement: [statement] }, kind)
  return found && `${found.rule} ${found.element.replace('Statement[0]', '').replace('.', '')}`
}

describe('GRAM-05', () => {
  test.each(['Allow', 'Deny'])('%s is an effect', (Effect) => expect(flaw({ ...allow, Effect })).toBeUndefined())

  test.each(['allow', 'DENY', 'Allow ', '', null, true, ['Allow'], {}])('%j is none', (Effect) => {
    expect(flaw({ ...allow, Effect })).toBe('GRAM-05 Effect')
  })

  test('an effect there must be', () => expect(flaw({ Action: '*', Resource: '*' })).toBe('GRAM-02 Effect'))
})

describe('GRAM-13', () => {
  test.each(['effect', 'ACTION', 'Conditions', 'Principals', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is no element',
    (element) => {
      expect(flaw({ ...allow, [element]: 'x' })).toBe(`GRAM-13 ${element}`)
    },
  )

  test('neither is __proto__, whose content counts for nothing', () => {
    expect(flaw(JSON.parse('{"__proto__":{"Effect":"Allow"},"Action":"*","Resource":"*"}'))).toBe('GRAM-13 __proto__')
  })
})

describe('GRAM-07', () => {
  test.each(['identity', 'session', 'boundary'] as const)('a Sid of a %s document is letters and digits', (kind) => {
    for (const Sid of ['', 'AZaz09', 'x'.repeat(1000)]) expect(flaw({ ...allow, Sid }, kind)).toBeUndefined()
    for (const Sid of ['a b', 'a-b', 'a_b', 'ü', '@', '[', '`', '{', '/', ':', '\u0000'])
      expect(flaw({ ...allow, Sid }, kind)).toBe('GRAM-07 Sid')
  })

  test('any string elsewhere', () => {
    for (const kind of ['resource', 'kms-key', 'endpoint'] as const)
      expect(flaw({ ...granted, Sid: 'a b-ü' }, kind)).toBeUndefined()
    expect(flaw({ ...allow, Sid: 'a b' }, 'scp')).toBeUndefined()
  })

  test.each([1, null, ['a'], {}])('but no %j', (Sid) => {
    expect(flaw({ ...allow, Sid })).toBe('GRAM-08 Sid')
    expect(flaw({ ...granted, Sid }, 'resource')).toBe('GRAM-08 Sid')
  })
})

describe.each(['Action', 'NotAction'])('%s', (element) => {
  const withActions = (value: unknown) => flaw({ Effect: 'Allow', [element]: value, Resource: '*' })

  test.each(['*', 's3:GetObject', 's3:*', 'S3:getobject', 's*:Get?', '*:*', 's3:', [], ['*'], ['s3:A', 's3:A']])(
    '%j (GRAM-04, GRAM-10, UNSP-22)',
    (value) => {
      expect(withActions(value)).toBeUndefined()
    },
  )

  test.each(['', ':', ':GetObject', 'GetObject', '**', 'GetO*', '?'])('%j has no service prefix (GRAM-15)', (value) => {
    expect(withActions(value)).toBe(`GRAM-15 ${element}`)
    expect(withActions(['s3:*', value])).toBe(`GRAM-15 ${element}[1]`)
  })

  test('values of another type', () => {
    for (const value of [null, 1, false]) expect(withActions(value)).toBe(`GRAM-08 ${element}`)
    expect(withActions({ s3: 'GetObject' })).toBe(`GRAM-04 ${element}`)
    expect(withActions(['s3:*', null])).toBe(`GRAM-08 ${element}[1]`)
    expect(withActions([['s3:*']])).toBe(`GRAM-04 ${element}[0]`)
  })
})

test('GRAM-02: exactly one of Action and NotAction', () => {
  expect(flaw({ Effect: 'Allow', Resource: '*' })).toBe('GRAM-02 Action')
  expect(flaw({ ...allow, NotAction: 'iam:*' })).toBe('GRAM-02 NotAction')
  expect(flaw({ ...allow, NotAction: [] })).toBe('GRAM-02 NotAction')
})

describe('Resource and NotResource', () => {
  const base = { Effect: 'Deny', Action: 's3:*' }

  test.each(['identity', 'session', 'boundary', 'scp'] as const)('GRAM-02: exactly one in %s documents', (kind) => {
    for (const element of ['Resource', 'NotResource']) {
      for (const value of ['*', 'arn:aws:s3:::b', 'no arn', '', [], ['*', '*']])
        expect(flaw({ ...base, [element]: value }, kind)).toBeUndefined()
      expect(flaw({ ...base, [element]: null }, kind)).toBe(`GRAM-08 ${element}`)
      expect(flaw({ ...base, [element]: ['*', 7] }, kind)).toBe(`GRAM-08 ${element}[1]`)
      expect(flaw({ ...base, [element]: {} }, kind)).toBe(`GRAM-04 ${element}`)
    }
    expect(flaw(base, kind)).toBe('GRAM-02 Resource')
    expect(flaw({ ...base, Resource: '*', NotResource: '*' }, kind)).toBe('GRAM-02 NotResource')
  })

  test.each(['resource', 'kms-key', 'endpoint'] as const)('GRAM-02: at most one in %s documents', (kind) => {
    const named = { ...base, Principal: '*' }
    expect(flaw(named, kind)).toBeUndefined()
    expect(flaw({ ...named, Resource: '*' }, kind)).toBeUndefined()
    expect(flaw({ ...named, NotResource: '*' }, kind)).toBeUndefined()
    expect(flaw({ ...named, Resource: '*', NotResource: '*' }, kind)).toBe('GRAM-02 NotResource')
  })

  test('GRAM-02, TRUST-07: none in a role trust policy', () => {
    const trust = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }
    expect(flaw(trust, 'role-trust')).toBeUndefined()
    expect(flaw({ ...trust, Resource: '*' }, 'role-trust')).toBe('GRAM-02 Resource')
    expect(flaw({ ...trust, NotResource: '*' }, 'role-trust')).toBe('GRAM-02 NotResource')
  })
})
