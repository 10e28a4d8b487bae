import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCases } from '../../corpus/loadCases.ts'
import { findRule } from '../../model/catalogue/catalogue.ts'
import { compile, decide, isRefusal } from '../../reference/index.ts'

const here = import.meta.dirname
const files = readdirSync(here).filter((file) => file.endsWith('.jsonl'))

describe.each(files)('%s', (file) => {
  const { cases, problems } = loadCases([join(here, file)])
  const text = readFileSync(join(here, file.replace(/jsonl$/, 'md')), 'utf8')

  test('can be read, and stands beside a text about it', () => {
    expect(problems).toEqual([])
    expect(cases.length).toBeGreaterThan(0)
    expect(text).toContain(file)
    expect(new Set(cases.map(({ case: one }) => one.id)).size).toBe(cases.length)
  })

  test.each(cases.map(({ case: one }) => [one.id, one] as const))(
    '%s cannot be refuted from the documents',
    (_, one) => {
      if (!('decisions' in one)) throw new Error('expected a case about decisions')
      for (const rule of one.rules) expect(findRule(rule), rule).toBeDefined()
      const world = compile(one.scenario)
      if (isRefusal(world)) throw new Error(`the reference refuses ${world.policy}`)
      const verdicts = one.scenario.requests.map((request) => decide(world, request))
      expect(verdicts.map(({ decision }) => decision)).toEqual(one.decisions)
      // Which kind of deny may be open; whether it is one may not.
      for (const { decision, permitted } of verdicts)
        expect(permitted.includes('allowed')).toBe(decision === 'allowed' && permitted.length === 1)
    },
  )
})
