import { expect, test } from 'vitest'
import { ruleIndex } from '../model/catalogue/catalogue.ts'
import { rulesOf } from './rulesOf.ts'
import { allow, marksOf } from './testing/world.ts'

test('marks are rules that held or did not, in the order of first use', () => {
  const marks = [2 * ruleIndex['SESS-02'], 2 * ruleIndex['EVAL-10'] + 1]
  expect(rulesOf({ marks })).toEqual([
    { id: 'SESS-02', held: false },
    { id: 'EVAL-10', held: true },
  ])
  expect(rulesOf({ marks: [] })).toEqual([])
})

test('a verdict names the rules behind it, each once', () => {
  const marks = marksOf({ identity: [allow({ Action: 's3:Get*' })], session: [allow({ Action: 'ec2:*' })] })
  expect(marks).toEqual(expect.arrayContaining(['ACT-02', '!SESS-02', '!EVAL-10', '!EVAL-02']))
  expect(new Set(marks).size).toBe(marks.length)
})
