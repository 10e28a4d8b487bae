import { expect, test } from 'vitest'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { type Question, questionLine } from './question.ts'

const odd = 'a\u2028b\u2029c\nd'
const scenario = scenarioFor({ requests: [{ action: 's3:GetObject', resource: `arn:aws:s3:::b/${odd}`, context: {} }] })
const question: Question = {
  asked: { op: 'authorize', scenario, copy: 0 },
  settle: () => undefined,
  fail: () => undefined,
  id: 7,
  suspect: false,
}

test('a question is one line, for every reader of lines, and says what was asked', () => {
  const line = questionLine(question)
  expect(line.split(/[\n\r\u2028\u2029]/)).toHaveLength(2)
  expect(JSON.parse(line)).toEqual({ op: 'authorize', id: 7, scenario })
})
