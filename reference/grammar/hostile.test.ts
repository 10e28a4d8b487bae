import { expect, test } from 'vitest'
import { checkDocument, type DocumentKind } from './checkDocument.ts'
import { KIND_GRAMMARS } from './kinds.ts'

const KINDS = Object.keys(KIND_GRAMMARS) as DocumentKind[]
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const refusedBy = (document: unknown) => checkDocument(document, 'identity')?.rule

test('nesting a hundred thousand levels deep, in every place that a value can stand', () => {
  let deep: unknown = 'x'
  for (let level = 0; level < 100_000; level++) deep = level % 2 === 0 ? [deep] : { AWS: deep }
  for (const kind of KINDS) {
    expect(checkDocument(deep, kind)).toBeDefined()
    expect(checkDocument({ Statement: deep }, kind)).toBeDefined()
    for (const element of ['Effect', 'Sid', 'Action', 'Resource', 'Principal', 'Condition', 'Other']) {
      expect(checkDocument({ Statement: { ...allow, Principal: '*', [element]: deep } }, kind)).toBeDefined()
    }
  }
})

test('a hundred thousand of everything is read once', () => {
  const count = 100_000
  const sids = Array.from({ length: count }, (_, index) => ({ ...allow, Sid: `S${index}` }))
  const keys = Object.fromEntries(sids.map(({ Sid }) => [Sid, 'x']))
  expect(refusedBy({ Statement: sids })).toBeUndefined()
  expect(refusedBy({ Statement: [...sids, sids[0]] })).toBe('GRAM-07')
  expect(
    refusedBy({
      Statement: { ...allow, Action: sids.map(({ Sid }) => `s3:${Sid}`), Condition: { StringEquals: keys } },
    }),
  ).toBeUndefined()
  expect(refusedBy({ Statement: { ...allow, Condition: { StringEquals: { ...keys, s5: 'x' } } } })).toBe('GRAM-06')
  expect(refusedBy({ Statement: { ...allow, ...keys } })).toBe('GRAM-13')
})

test('texts of ten million characters, lone surrogates and NUL', () => {
  const long = 'A'.repeat(10_000_000)
  expect(refusedBy({ Statement: { ...allow, Sid: long } })).toBeUndefined()
  expect(refusedBy({ Statement: { ...allow, Action: long } })).toBe('GRAM-15')
  expect(refusedBy({ Statement: { ...allow, Effect: long } })).toBe('GRAM-05')
  expect(refusedBy({ Statement: { ...allow, Condition: { [long]: {} } } })).toBe('COND-13')
  expect(refusedBy({ Statement: { ...allow, Sid: '\ud800' } })).toBe('GRAM-07')
  expect(refusedBy({ Statement: { ...allow, '\ud800\u0000': 1 } })).toBe('GRAM-13')
})

test('a flaw under an enormous name is told in a short line', () => {
  const found = checkDocument({ Statement: { ...allow, ['x'.repeat(1_000_000)]: 1 } }, 'identity')
  expect(found?.rule).toBe('GRAM-13')
  expect(found?.element.length).toBeLessThan(200)
})

test('objects without a prototype are objects', () => {
  const bare = (members: object) => Object.assign(Object.create(null) as object, members)
  expect(refusedBy(bare({ Statement: bare(allow) }))).toBeUndefined()
  expect(refusedBy(bare({ Statement: bare({ ...allow, Effect: 'allow' }) }))).toBe('GRAM-05')
})

test('no JSON at all is refused, not thrown at', () => {
  for (const value of [Symbol('x'), () => allow, 10n, Number.NaN]) {
    expect(refusedBy(value)).toBe('GRAM-01')
    for (const element of ['Effect', 'Sid', 'Action', 'Resource', 'Condition'])
      expect(refusedBy({ Statement: { ...allow, [element]: value } })).toBeDefined()
  }
})

test('a polluted Object.prototype adds no element to a document: only own members count', () => {
  const statement = { ...allow, Principal: { AWS: '*' }, Condition: { Bool: { 'a:b': 'true' } } }
  Object.defineProperty(Object.prototype, 'matchingValues', { value: [], enumerable: true, configurable: true })
  const flaw = checkDocument({ Statement: statement }, 'resource')
  Reflect.deleteProperty(Object.prototype, 'matchingValues')
  expect(flaw).toBeUndefined()
})
