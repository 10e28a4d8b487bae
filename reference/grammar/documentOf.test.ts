import { describe, expect, test } from 'vitest'
import type { DocumentKind } from './checkDocument.ts'
import { documentOf } from './documentOf.ts'
import { KIND_GRAMMARS } from './kinds.ts'

const KINDS = Object.keys(KIND_GRAMMARS) as DocumentKind[]
/** The documents that IAM takes by itself, GRAM-08 and its quotas page; the others come by other services. */
const IAMS: readonly DocumentKind[] = ['identity', 'session', 'boundary']

const saying = (character: string) => `{"Statement":{"Sid":"${character}"}}`

test('a document is its own value, whatever it says', () => {
  const document = { Statement: { Sid: '€' } }
  for (const kind of KINDS) expect(documentOf(document, kind)).toEqual({ value: document })
})

describe('GRAM-08: characters of a text', () => {
  test.each([' ', '~', '\u007f', '\u00a0', 'ÿ'])('%j may stand in any', (character) => {
    for (const kind of KINDS)
      expect(documentOf({ text: saying(character) }, kind)).toEqual({ value: { Statement: { Sid: character } } })
  })

  test('white space of JSON may stand between its elements', () => {
    for (const kind of KINDS) expect(documentOf({ text: '{\t"Statement":\r\n[ ]}' }, kind).flaw).toBeUndefined()
  })

  test.each(['\u0100', '€', '\u2028', '😀'])('%j may stand in none of IAM', (character) => {
    for (const kind of KINDS) {
      const { flaw, value } = documentOf({ text: saying(character) }, kind)
      if (!IAMS.includes(kind)) expect(value).toEqual({ Statement: { Sid: character } })
      else expect([flaw?.rule, flaw?.element, value]).toEqual(['GRAM-08', '(text)', undefined])
    }
  })
})

test('GRAM-01: a text that is no JSON, with the place where it stops being that', () => {
  expect(documentOf({ text: '{"Statement":\n  x}' }, 'identity')).toMatchObject({
    value: undefined,
    flaw: { rule: 'GRAM-01', element: 'line 2, column 3', expected: expect.stringMatching(/./) },
  })
})

test('GRAM-06: a key given twice, with its path', () => {
  expect(documentOf({ text: '{"Statement":{"Sid":"a","Sid":"b"}}' }, 'scp')).toMatchObject({
    value: undefined,
    flaw: { rule: 'GRAM-06', element: 'Statement.Sid' },
  })
})
