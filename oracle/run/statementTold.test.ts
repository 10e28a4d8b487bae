import { describe, expect, it } from 'vitest'
import { statementPosition } from '../serve/statementPosition.ts'
import { statementTold } from './statementTold.ts'

const one = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"*"}}'
const three = JSON.stringify({ Statement: ['s3:*', 'sqs:*', 'sns:*'].map((Action) => ({ Effect: 'Allow', Action })) })
const pretty = JSON.stringify(JSON.parse(three), undefined, 4)
const documents = [one, three, pretty]
const id = (number: number) => ({ SourcePolicyId: `PolicyInputList.${number}`, SourcePolicyType: 'none' as const })

describe('statementTold', () => {
  it('reads what the stand-in tells', () => {
    for (const [document, text] of documents.entries())
      for (const index of document === 0 ? [0] : [0, 1, 2])
        expect(statementTold({ ...id(document + 1), ...statementPosition(text, index) }, documents)).toEqual({
          document,
          index,
        })
  })

  it('reads ranges that begin where the examples of the AWS CLI have them', () => {
    // After the brace of the statement, which there is the only one; after the bracket of the list, on the line before.
    const [from, to] = [three.indexOf('{', 1) + 2, three.indexOf('}') + 2]
    const position = (Column: number) => ({ Line: 1, Column })
    expect(statementTold({ ...id(2), StartPosition: position(from), EndPosition: position(to) }, documents)).toEqual({
      document: 1,
      index: 0,
    })
    const range = { StartPosition: { Line: 2, Column: 19 }, EndPosition: { Line: 6, Column: 10 } }
    expect(statementTold({ ...id(3), ...range }, documents)).toEqual({ document: 2, index: 0 })
  })

  it.each(['ü', '€', '😀', '\ud800'])(
    'reads no place in a text with %j, whose columns may be counted in bytes',
    (character) => {
      const named = (Sid: string) => JSON.stringify({ Statement: [{ Sid, Effect: 'Deny' }, { Effect: 'Allow' }] })
      const places = (text: string) => [{ ...id(1), ...statementPosition(text, 0) }, [text]] as const
      expect(statementTold(...places(named('u')))).toEqual({ document: 0, index: 0 })
      // JSON.stringify escapes a lone surrogate.
      const text = named('u').replace('"u"', `"${character.repeat(40)}"`)
      expect(statementTold(...places(text))).toBeUndefined()
      expect(statementTold(id(1), [one.replace('sqs', character)])).toEqual({ document: 0, index: 0 })
    },
  )

  it('needs no place where there is one statement', () => {
    expect(statementTold(id(1), documents)).toEqual({ document: 0, index: 0 })
  })

  it.each([
    ['no place', id(2)],
    ['a place outside', { ...id(2), StartPosition: { Line: 9, Column: 1 }, EndPosition: { Line: 9, Column: 2 } }],
    ['the whole document', { ...id(2), StartPosition: { Line: 1, Column: 1 }, EndPosition: { Line: 1, Column: 90 } }],
    [
      'places that are none',
      { ...id(2), StartPosition: { Line: 0, Column: 0 }, EndPosition: { Line: 1e9, Column: 1 } },
    ],
    ['a document that was not given', id(4)],
    ['a number that is none', { SourcePolicyId: 'PolicyInputList.0' }],
    ['a name', { SourcePolicyId: 'Grants' }],
    ['nothing', {}],
    ['a resource policy', { ...id(1), SourcePolicyType: 'resource' as const }],
  ])('tells nothing of %s', (_, statement) => {
    expect(statementTold(statement, documents)).toBeUndefined()
  })
})
