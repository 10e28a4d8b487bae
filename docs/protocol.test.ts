import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scenarioFor } from '../evaluators/testing/scenarioFor.ts'
import { LIMITS } from '../model/format/limits.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { readScenario } from '../model/read/readScenario.ts'

const [, said = ''] = /^- Limits: ([^-]*)/m.exec(readFileSync(join(import.meta.dirname, 'protocol.md'), 'utf8')) ?? []
const text = said.replaceAll(/\s+/g, ' ')

/** What the page says of each limit, without the number. */
const WORDS: { readonly [limit in keyof typeof LIMITS]: RegExp } = {
  action: /^([\d,]+) characters for an action and/,
  contextKey: /^([\d,]+) characters for an action and for a context key,/,
  resource: /, ([\d,]+) for a resource and/,
  arn: /, ([\d,]+) for a resource and for an ARN,/,
  contextValue: /, ([\d,]+) for a context value;/,
  contextValues: /; ([\d,]+) values of one context key;/,
  requests: /; ([\d,]+) requests;/,
  depth: /; ([\d,]+) levels of nesting/,
}

test.each(Object.entries(WORDS))('protocol.md says the limit of %s', (limit, words) => {
  expect(Number(words.exec(text)?.[1]?.replaceAll(',', ''))).toBe(LIMITS[limit as keyof typeof LIMITS])
})

const context = (key: string, values: string | readonly string[]): Scenario =>
  scenarioFor({ requests: [{ action: 's3:GetObject', resource: '*', context: { [key]: values } }] })

test.each([
  ['values of one context key', (most: number) => context('aws:TagKeys', Array(most).fill('x')), LIMITS.contextValues],
  ['characters of a context key', (most: number) => context(`s3:${'x'.repeat(most - 3)}`, 'x'), LIMITS.contextKey],
] as const)('at the limit of %s a scenario is read, beyond it refused', (_, scenario, most) => {
  expect(readScenario(scenario(most))).toMatchObject({ ok: true })
  expect(readScenario(scenario(most + 1))).toMatchObject({ ok: false })
})
