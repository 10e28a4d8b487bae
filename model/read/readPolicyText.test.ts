import { describe, expect, it } from 'vitest'
import { readPolicyText } from './readPolicyText.ts'

function valueIn(text: string): unknown {
  const reading = readPolicyText(text)
  return reading.ok ? reading.value : reading.problems
}

describe('readPolicyText', () => {
  it('keeps numbers that are condition values as spelled', () => {
    const condition = '{"NumericEquals":{"a:b":1.0,"c":[1e2,-0,true,"x"]}}'
    const kept = { NumericEquals: { 'a:b': '1.0', c: ['1e2', '-0', true, 'x'] } }
    expect(valueIn(`{"Statement":{"Condition":${condition}}}`)).toEqual({ Statement: { Condition: kept } })
    expect(valueIn(`{"Statement":[{},{"Condition":${condition}}]}`)).toEqual({ Statement: [{}, { Condition: kept }] })
  })

  it.each([
    '{"Statement":[{"Sid":1.0,"Condition":2.0}]}',
    '{"Statement":[{"Condition":{"NumericEquals":3.0}}]}',
    '{"Statement":[{"Condition":{"NumericEquals":[3.0]}}]}',
    '{"Statement":[{"Condition":{"NumericEquals":{"a":{"b":4.0}}}}]}',
    '{"Statement":[{"Condition":{"NumericEquals":{"a":[[5.0]]}}}]}',
    '{"Statement":[[{"Condition":{"NumericEquals":{"a":6.0}}}]]}',
    '{"Condition":{"NumericEquals":{"a":7.0}}}',
    '{"statement":{"Condition":{"NumericEquals":{"a":8.0}}}}',
    '[{"Statement":{"Condition":{"NumericEquals":{"a":9.0}}}}]',
  ])('leaves every other number a number: %s', (text) => {
    expect(valueIn(text)).toEqual(JSON.parse(text))
  })

  it('reports duplicate keys as GRAM-06', () => {
    expect(
      readPolicyText(
        '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow"}]}',
      ),
    ).toEqual({
      ok: true,
      value: { Version: '2012-10-17', Statement: [{ Effect: 'Allow' }] },
      duplicates: [
        { rule: 'GRAM-06', path: 'Version' },
        { rule: 'GRAM-06', path: 'Statement[0].Effect' },
      ],
    })
  })

  it('leaves keys that differ in case to the grammar', () => {
    expect(readPolicyText('{"a":1,"A":2}')).toMatchObject({ ok: true, duplicates: [] })
  })

  it.each(['', '{', '{"Statement":[}', '['.repeat(100_000), `{"Statement":${'{"Condition":'.repeat(100_000)}`])(
    'refuses what is no JSON: %.20s',
    (text) => {
      expect(readPolicyText(text)).toMatchObject({
        ok: false,
        problems: [{ path: expect.stringMatching(/^line 1, column \d+$/) }],
      })
    },
  )

  it('ends soon where numbers and keys are many', () => {
    const values = Array.from({ length: 300_000 }, (_, index) => `"k${index}":${index}.0`).join(',')
    const reading = readPolicyText(`{"Statement":{"Condition":{"NumericEquals":{${values}}}}}`)
    expect(reading.ok).toBe(true)
  })
})
