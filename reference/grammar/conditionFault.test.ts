import { describe, expect, test } from 'vitest'
import { checkDocument } from './checkDocument.ts'
import { BASE_OPERATORS, QUALIFIERS } from './operators.ts'

const flaw = (Condition: unknown) => {
  const found = checkDocument({ Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition } }, 'identity')
  return found && `${found.rule} ${found.element.replace('Statement.Condition', '')}`
}

describe('accepted', () => {
  test.each([
    {},
    { StringEquals: {} },
    { StringEquals: { 'aws:x': 'y' } },
    { StringEquals: { 'aws:x': ['y', 'z'] }, Bool: { 'aws:y': true } },
    { NumericLessThan: { 'aws:x': 3 } },
    { NumericLessThan: { 'aws:x': [3, '4', true] } },
    { StringEquals: { 'aws:x': [] } },
    { StringEquals: { 'aws:x': 'a' }, StringLike: { 'AWS:X': 'a*' } },
    { DateLessThan: { 'aws:x': 'no date' } },
    { StringEquals: { '': '' } },
  ])('%j', (condition) => expect(flaw(condition)).toBeUndefined())

  test.each([...BASE_OPERATORS])('%s, qualified and not', (base) => {
    for (const name of [base, ...QUALIFIERS.map((qualifier) => `${qualifier}:${base}`)]) {
      expect(flaw({ [name]: { 'aws:x': 'true' } })).toBeUndefined()
      expect(flaw({ [`${name}IfExists`]: { 'aws:x': 'true' } })).toBe(
        base === 'Null' ? `COND-06 ${pathOf(`${name}IfExists`)}` : undefined,
      )
    }
  })
})

const pathOf = (operator: string) => (operator.includes(':') ? `["${operator}"]` : `.${operator}`)

describe('COND-13', () => {
  test.each([
    'stringEquals',
    'STRINGEQUALS',
    'StringEqual',
    'StringEqualsIfexists',
    'IfExists',
    'StringNotEqualsIfExistsIfExists',
    '__proto__',
    'constructor',
    'toString',
  ])('%s is no operator', (operator) =>
    expect(flaw(JSON.parse(`{"${operator}":{"aws:x":"y"}}`))).toBe(`COND-13 .${operator}`),
  )

  test.each([
    '',
    'ForAllValues',
    'ForAllValues:',
    'forAllValues:StringEquals',
    'ForAllValues:ForAnyValue:StringEquals',
    'ForAnyValues:StringEquals',
    ' StringEquals',
  ])('nor is %j', (operator) => expect(flaw({ [operator]: {} })).toMatch(/^COND-13 /))
})

describe('GRAM-06: a condition key once in a block', () => {
  test.each([
    ['aws:PrincipalTag/Team', 'aws:PrincipalTag/team'],
    ['aws:SourceIp', 'AWS:sourceip'],
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'A'],
  ])('%s and %s', (...keys) => {
    const block = Object.fromEntries(keys.map((key) => [key, 'x']))
    const [last] = keys.slice(-1)
    expect(flaw({ StringEquals: block })).toMatch(/^GRAM-06 \.StringEquals/)
    expect(flaw({ StringEquals: { ...block, [last as string]: undefined } })).toBeUndefined()
  })

  test('in each of several blocks', () => {
    const Condition = { StringEquals: { k: 'a' }, StringLike: { k: 'a', K: 'b' } }
    expect(flaw(Condition)).toBe('GRAM-06 .StringLike.K')
  })

  test('letter case is that of simple lower-casing: ß and SS are two keys (UNSP-05)', () => {
    expect(flaw({ StringEquals: { ß: 'a', SS: 'b' } })).toBeUndefined()
  })

  test('a key named __proto__ is a key', () => {
    expect(flaw(JSON.parse('{"StringEquals":{"__proto__":"a","constructor":"b"}}'))).toBeUndefined()
    expect(flaw(JSON.parse('{"StringEquals":{"__proto__":"a","__PROTO__":"b"}}'))).toBe(
      'GRAM-06 .StringEquals.__PROTO__',
    )
    expect(flaw(JSON.parse('{"StringEquals":{"__proto__":null}}'))).toBe('GRAM-08 .StringEquals.__proto__')
  })
})

describe('values of another type', () => {
  test.each([null, 'StringEquals', 1, []])('%j is no Condition (GRAM-08)', (condition) =>
    expect(flaw(condition)).toBe('GRAM-08 '),
  )

  test.each([null, 'x', 1, ['x']])('%j is no block of keys (GRAM-08)', (block) =>
    expect(flaw({ Bool: block })).toBe('GRAM-08 .Bool'),
  )

  test('nor are null, an object or a nested list values', () => {
    expect(flaw({ Bool: { k: null } })).toBe('GRAM-08 .Bool.k')
    expect(flaw({ Bool: { k: {} } })).toBe('GRAM-04 .Bool.k')
    expect(flaw({ Bool: { k: ['true', null] } })).toBe('GRAM-08 .Bool.k[1]')
    expect(flaw({ Bool: { k: [['true']] } })).toBe('GRAM-04 .Bool.k[0]')
  })
})
