import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../model/json.ts'
import { CALLERS, callWith, OPERATIONS } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement })
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const padded = (length: number) => policy(allow).padEnd(length, ' ')

describe('STS-01: characters of an inline policy', () => {
  test.each([' ', '~', '\u007f', '\u0080', '\u00a0', 'ÿ'])('%j may stand in it', (character) => {
    const Policy = policy({ ...allow, Resource: `arn:aws:s3:::b/${character}` })
    expect(decideCall(callWith('AssumeRole', { Policy })).outcome).toBe('issued')
  })

  test.each(['\t', '\n', '\r\n'])('%j may stand between its elements', (space) => {
    const Policy = policy(allow).replaceAll(',', `,${space}`)
    expect(decideCall(callWith('AssumeRole', { Policy })).outcome).toBe('issued')
  })

  test.each(['\u0100', '€', '\u2028', '😀', '\ufeff'])('%j may not', (character) => {
    expect(decideCall(callWith('AssumeRole', { Policy: policy({ ...allow, Resource: character }) }))).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError'],
      rules: ['STS-01'],
    })
  })

  test('an empty text is refused before it is read, one of white space after', () => {
    expect(decideCall(callWith('AssumeRole', { Policy: '' })).permitted).toEqual(['ValidationError'])
    expect(decideCall(callWith('AssumeRole', { Policy: ' ' })).permitted).toEqual(['MalformedPolicyDocument'])
  })
})

describe('STS-02: 2,048 characters', () => {
  test.each(OPERATIONS)('%s', (operation) => {
    expect(decideCall(callWith(operation, { Policy: padded(2_048) })).outcome).toBe('issued')
    expect(decideCall(callWith(operation, { Policy: padded(2_049) }))).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError', 'PackedPolicyTooLarge'],
      rules: ['STS-02', 'GRAM-12'],
    })
  })

  test('the texts of the ARNs count, the documents behind them do not', () => {
    const arn = 'arn:aws:iam::111122223333:policy/P'
    const managedPolicies = [
      { arn, document: { Statement: { ...allow, Action: Array.from({ length: 500 }, () => 's3:GetObject') } } },
    ]
    const outcome = (length: number) =>
      decideCall(callWith('AssumeRole', { Policy: padded(length), PolicyArns: [arn] }, { managedPolicies })).outcome
    expect(outcome(2_048 - arn.length)).toBe('issued')
    expect(outcome(2_049 - arn.length)).toBe('ValidationError')
  })

  test('ten megabytes are refused in passing', () => {
    expect(decideCall(callWith('AssumeRole', { Policy: padded(10_000_000) })).outcome).toBe('ValidationError')
  })
})

describe('STS-05, STS-06: managed session policies', () => {
  const named = (...PolicyArns: string[]) => {
    const managedPolicies = PolicyArns.filter((arn) => !arn.endsWith('/Missing')).map((arn) => ({
      arn,
      document: { Statement: allow } as JsonObject,
    }))
    return (other: object = {}, operation: (typeof OPERATIONS)[number] = 'AssumeRole') =>
      decideCall(callWith(operation, { PolicyArns }, { managedPolicies, ...other }))
  }
  const ours = (count: number) =>
    Array.from({ length: count }, (_, index) => `arn:aws:iam::111122223333:policy/P${index}`)

  test('up to ten', () => {
    expect(named(...ours(10))().outcome).toBe('issued')
    expect(named(...ours(11))()).toMatchObject({ outcome: 'ValidationError', rules: ['STS-06'] })
    expect(named()().outcome).toBe('issued')
  })

  test.each([
    'arn:aws:iam::111122223333:policy/P',
    'arn:aws:iam::111122223333:policy/path/P',
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
    'arn:aws:iam::aws:policy/job-function/Billing',
  ])('%s is of the account, or of AWS', (arn) => {
    for (const operation of OPERATIONS) expect(named(arn)({}, operation).outcome).toBe('issued')
  })

  test.each([
    'arn:aws:iam::444455556666:policy/P',
    'arn:aws-cn:iam::111122223333:policy/P',
    'arn:aws-cn:iam::aws:policy/ReadOnlyAccess',
    'arn:aws:iam::111122223333:policy/Missing',
  ])('%s is not there to be used, whatever code says so', (arn) => {
    for (const operation of OPERATIONS) {
      const verdict = named(arn)({}, operation)
      expect(verdict.rules).toEqual(['STS-05'])
      expect(verdict.permitted).toEqual(['ValidationError', 'MalformedPolicyDocument', 'AccessDenied', 'NoSuchEntity'])
    }
  })

  test("the account is the role's, or for GetFederationToken the caller's", () => {
    const role = { arn: 'arn:aws:iam::444455556666:role/Theirs' }
    expect(named('arn:aws:iam::444455556666:policy/P')({ role }).outcome).toBe('issued')
    expect(named('arn:aws:iam::111122223333:policy/P')({ role }).outcome).toBe('ValidationError')
    expect(named('arn:aws:iam::111122223333:policy/P')({ caller: CALLERS.root }, 'GetFederationToken').outcome).toBe(
      'issued',
    )
  })

  test('a caller without an account is refused for that alone', () => {
    for (const caller of [CALLERS.anonymous, CALLERS.service])
      expect(named(...ours(1))({ caller }, 'GetFederationToken').rules).toEqual(['SESS-16'])
  })

  test.each(['x'.repeat(1_000_000), 'arn:aws:iam::111122223333:policy/\n\u001b[2J/Missing'])(
    'the reason stays one short line',
    (arn) => {
      const { reason } = named(arn)()
      expect(reason.length).toBeLessThan(150)
      expect(reason).toMatch(/^[ -~…]+$/)
    },
  )

  test.each([
    '',
    'P',
    'arn:aws:iam::111122223333:role/P',
    'arn:aws:s3:::policy/P',
    'arn:aws:iam:us-east-1:111122223333:policy/P',
  ])('%j is no policy', (arn) => {
    expect(named(arn)()).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError'],
      rules: ['STS-05'],
    })
  })
})

describe('STS-04: malformed documents', () => {
  const refusal = (Policy: string) => {
    const { permitted, rules } = decideCall(callWith('GetFederationToken', { Policy }))
    return [permitted.join(), rules.join()]
  }

  test.each(['{', 'null', '[]', '"text"', '{"Statement":{}}x', "{'Statement':[]}"])('%j', (text) => {
    expect(refusal(text)[0]).toBe('MalformedPolicyDocument')
  })

  test.each([
    ['{"Statement":[],"Statement":[]}', 'GRAM-06'],
    ['{"Version":"2012-10-17","Statement":{"Effect":"Allow","Effect":"Deny","Action":"*","Resource":"*"}}', 'GRAM-06'],
    [policy({ ...allow, Effect: 'allow' }), 'GRAM-05'],
    [policy({ ...allow, Principal: '*' }), 'SESS-09'],
    [policy({ ...allow, Action: 'GetObject' }), 'GRAM-15'],
    [policy({ ...allow, Condition: { NullIfExists: { 'aws:x': 'true' } } }), 'COND-06'],
    ['{"__proto__":{"Statement":[]}}', 'GRAM-13'],
  ])('%s breaks %s', (text, rule) => expect(refusal(text)).toEqual(['MalformedPolicyDocument', `${rule},STS-04`]))

  test('nesting a thousand levels deep', () => {
    expect(refusal(`${'['.repeat(1_000)}${']'.repeat(1_000)}`)[0]).toBe('MalformedPolicyDocument')
  })

  test('of the managed policies those that are named', () => {
    const [good, bad] = ['arn:aws:iam::111122223333:policy/Good', 'arn:aws:iam::111122223333:policy/Bad']
    const managedPolicies = [
      { arn: bad as string, document: { text: '{"Statement":' } },
      { arn: good as string, document: { Statement: allow } },
    ]
    const naming = (arn: string) =>
      decideCall(callWith('AssumeRole', { PolicyArns: [arn] }, { managedPolicies })).outcome
    expect(naming(good as string)).toBe('issued')
    expect(naming(bad as string)).toBe('MalformedPolicyDocument')
  })

  test('each of them, and the reason says which', () => {
    const arns = ['Good', 'Bad'].map((name) => `arn:aws:iam::111122223333:policy/${name}`)
    const managedPolicies = arns.map((arn, index) => ({ arn, document: { Statement: index === 0 ? allow : 1 } }))
    const verdict = decideCall(callWith('AssumeRole', { PolicyArns: arns }, { managedPolicies }))
    expect(verdict).toMatchObject({ outcome: 'MalformedPolicyDocument', rules: ['GRAM-01', 'STS-04'] })
    expect(verdict.reason).toMatch(/^arn:aws:iam::111122223333:policy\/Bad, /)
    expect(decideCall(callWith('AssumeRole', { Policy: '{' })).reason).toMatch(/^Policy /)
  })
})
