import { expect, it } from 'vitest'
import { scenarioFor } from '../evaluators/testing/scenarioFor.ts'
import type { DecisionCase } from '../model/format/case.ts'
import { fileCases } from './fileCases.ts'

function titled(title: string): DecisionCase {
  return {
    id: `a/${title}`,
    title,
    source: 'a test',
    basis: 'derived',
    rules: ['EVAL-10'],
    scenario: scenarioFor({}),
    decisions: ['implicitDeny'],
  }
}

it('puts cases into files by kind, sorted by title', () => {
  const files = fileCases([
    { kind: 'scp', case: titled('b') },
    { kind: 'identity', case: titled('c') },
    { kind: 'scp', case: titled('a') },
  ])
  expect([...files.keys()]).toEqual(['identity.jsonl', 'scp.jsonl'])
  expect(files.get('scp.jsonl')).toBe(`${JSON.stringify(titled('a'))}\n${JSON.stringify(titled('b'))}\n`)
})

it('begins another file after 500', () => {
  const cases = Array.from({ length: 501 }, (_, index) => ({ kind: 'scp', case: titled(`case ${1000 + index}`) }))
  const files = fileCases(cases)
  expect([...files.keys()]).toEqual(['scp.jsonl', 'scp-2.jsonl'])
  expect(files.get('scp-2.jsonl')).toBe(`${JSON.stringify(titled('case 1500'))}\n`)
})
