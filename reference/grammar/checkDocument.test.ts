import { describe, expect, test } from 'vitest'
import { checkDocument, type DocumentKind } from './checkDocument.ts'
import { KIND_GRAMMARS } from './kinds.ts'

const KINDS = Object.keys(KIND_GRAMMARS) as DocumentKind[]
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const flaw = (document: unknown, kind: DocumentKind = 'identity') => {
  const found = checkDocument(document, kind)
  return found && `${found.rule} ${found.element}`
}

describe('GRAM-01', () => {
  test.each(['2008-10-17', '2012-10-17'])('Version %s is a version', (Version) => {
    expect(flaw({ Version, Statement: allow })).toBeUndefined()
  })

  test('a document may go without Version', () => {
    expect(flaw({ Statement: allow })).toBeUndefined()
  })

  test.each(['2012-10-18', '2012-10-17 ', '', 2012, null, ['2012-10-17']])('Version %j is none', (Version) => {
    expect(flaw({ Version, Statement: allow })).toBe('GRAM-01 Version')
  })

  test.each([undefined, null, 'Allow', 1, true])('%j is no Statement', (Statement) => {
    expect(flaw({ Version: '2012-10-17', Statement })).toBe('GRAM-01 Statement')
  })

  test.each([undefined, null, 'text', 7, true, [], [{ Statement: allow }]])('%j is no document', (document) => {
    for (const kind of KINDS) expect(flaw(document, kind)).toBe('GRAM-01 (top level)')
  })
})

describe('GRAM-04', () => {
  test('one statement may stand by itself', () => {
    expect(flaw({ Statement: allow })).toBeUndefined()
    expect(flaw({ Statement: { ...allow, Effect: 'allow' } })).toBe('GRAM-05 Statement.Effect')
  })

  test('or in a list, of which every entry is looked at', () => {
    expect(flaw({ Statement: [allow, allow] })).toBeUndefined()
    expect(flaw({ Statement: [allow, { ...allow, Effect: 'allow' }] })).toBe('GRAM-05 Statement[1].Effect')
  })

  test.each([null, 'x', 1, [allow]])('a list entry %j is no statement', (entry) => {
    expect(flaw({ Statement: [allow, entry] })).toBe('GRAM-08 Statement[1]')
  })

  test('an empty list of statements is accepted in every position (UNSP-18)', () => {
    for (const kind of KINDS) expect(flaw({ Version: '2012-10-17', Statement: [] }, kind)).toBeUndefined()
  })
})

describe('GRAM-03', () => {
  test.each(['identity', 'session', 'boundary', 'scp'] as const)('%s documents have no Id', (kind) => {
    expect(flaw({ Id: 'x', Statement: [] }, kind)).toBe('GRAM-03 Id')
  })

  test('the element table of RCPs has none either', () => {
    expect(flaw({ Id: 'x', Statement: [] }, 'rcp')).toBe('RCP-03 Id')
  })

  test.each(['resource', 'role-trust', 'kms-key', 'endpoint'] as const)(
    '%s documents may have one, a string',
    (kind) => {
      expect(flaw({ Id: 'any text: ü', Statement: [] }, kind)).toBeUndefined()
      expect(flaw({ Id: 1, Statement: [] }, kind)).toBe('GRAM-08 Id')
    },
  )
})

describe('GRAM-13', () => {
  test.each(['version', 'statement', 'Statements', '', 'constructor', 'toString'])(
    '%j is no element of a document',
    (element) => {
      expect(flaw({ [element]: 'x', Statement: allow })).toMatch(/^GRAM-13 /)
    },
  )

  test('neither is __proto__', () => {
    expect(flaw(JSON.parse('{"__proto__":{"Statement":[]}}'))).toBe('GRAM-13 __proto__')
  })

  test('an undefined member is absent, at any depth', () => {
    expect(flaw({ Version: undefined, Other: undefined, Id: undefined, Statement: allow })).toBeUndefined()
    expect(flaw({ Statement: { ...allow, Other: undefined } })).toBeUndefined()
    expect(flaw({ Statement: { ...allow, Condition: { Other: undefined } } })).toBeUndefined()
    const Principal = { AWS: '*', Other: undefined }
    expect(flaw({ Statement: { ...allow, Principal } }, 'resource')).toBeUndefined()
    expect(flaw({ Statement: { ...allow, Effect: 'Deny', Principal } }, 'rcp')).toBeUndefined()
  })

  test('what an object inherits is none of its members, at any depth', () => {
    const heir = (own: object, inherited: object = { Other: {} }) => Object.assign(Object.create(inherited), own)
    const Principal = heir({ AWS: '*' })
    expect(flaw(heir({ Statement: heir(allow) }))).toBeUndefined()
    expect(flaw({ Statement: { ...allow, Principal } }, 'resource')).toBeUndefined()
    expect(flaw({ Statement: { ...allow, Effect: 'Deny', Principal } }, 'rcp')).toBeUndefined()
    const blocks = { StringEquals: heir({ k: 'a' }), StringLike: heir({ k: 'a', l: 'a' }, { K: 'a' }) }
    expect(flaw({ Statement: { ...allow, Condition: heir(blocks) } })).toBeUndefined()
  })

  test('untrusted names are cut short', () => {
    expect(flaw({ ['x'.repeat(1_000_000)]: 1, Statement: allow })?.length).toBeLessThan(100)
  })
})

describe('GRAM-07, given twice', () => {
  const named = (...sids: (string | undefined)[]) => ({ Statement: sids.map((Sid) => ({ ...allow, Sid })) })
  const many = Array.from({ length: 20 }, (_, index) => `S${index}`)

  test.each(['identity', 'session', 'boundary'] as const)('Sids of %s documents are unique', (kind) => {
    expect(flaw(named('A', 'B', undefined, undefined), kind)).toBeUndefined()
    expect(flaw(named('A', undefined, 'B', 'A'), kind)).toBe('GRAM-07 Statement[3].Sid')
    expect(flaw(named('A', 'a'), kind)).toBeUndefined()
    expect(flaw(named('', ''), kind)).toBe('GRAM-07 Statement[1].Sid')
  })

  test('in long documents too', () => {
    expect(flaw(named(...many))).toBeUndefined()
    expect(flaw(named(...many, 'S7'))).toBe('GRAM-07 Statement[20].Sid')
  })

  test('elsewhere they need not be', () => {
    const statement = { Sid: 'A', Principal: '*', ...allow, Effect: 'Deny' }
    for (const kind of ['resource', 'kms-key', 'endpoint', 'rcp'] as const)
      expect(flaw({ Statement: [statement, statement] }, kind)).toBeUndefined()
    expect(flaw(named('A', 'A'), 'scp')).toBeUndefined()
  })
})

test('which flaw comes first does not depend on the order of members', () => {
  const statement = { Resource: 1, Action: 'nocolon', Effect: 'allow' }
  const reversed = Object.fromEntries(Object.entries(statement).reverse())
  expect(flaw({ Statement: statement })).toBe('GRAM-05 Statement.Effect')
  expect(flaw({ Statement: reversed })).toBe('GRAM-05 Statement.Effect')
})
