import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { CallCase } from '../../model/format/case.ts'
import { readCase } from '../../model/read/readCase.ts'
import { decideCall } from './decideCall.ts'

const FOLDER = fileURLToPath(new URL('../../corpus/cases/', import.meta.url))
const FILES = readdirSync(`${FOLDER}calls`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => `calls/${name.replaceAll('\\', '/')}`)

function callCase(file: string): CallCase {
  const reading = readCase(JSON.parse(readFileSync(FOLDER + file, 'utf8')))
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`)
  return reading.value as CallCase
}

test.each(FILES)('%s', (file) => {
  const { id, call, outcome, rules } = callCase(file)
  expect(`${id}.json`).toBe(file)
  const verdict = decideCall(call)
  expect(verdict.outcome, verdict.reason).toBe(outcome)
  expect(verdict.permitted).toContain(outcome)
  // A refused call has been refused for the reason that the case is about.
  if (outcome !== 'issued') expect(rules).toEqual(expect.arrayContaining(verdict.rules.slice(0, 1)))
})

test('there is a case for each rule about calls, issued and refused', () => {
  const seen = FILES.map(callCase).flatMap(({ rules, outcome }) =>
    rules.map((rule) => `${rule} ${outcome === 'issued' ? 'issued' : 'refused'}`),
  )
  const rules = [
    'SESS-01',
    'SESS-09',
    'SESS-15',
    'SESS-16',
    'STS-01',
    'STS-02',
    'STS-05',
    'STS-06',
    'STS-07',
    'STS-08',
    'STS-09',
  ]
  const wanted = rules.flatMap((rule) => [`${rule} issued`, `${rule} refused`])
  expect(wanted.filter((one) => !seen.includes(one))).toEqual([])
})
