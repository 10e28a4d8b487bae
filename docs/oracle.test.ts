import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DIVERGENCES } from '../oracle/divergences/divergences.ts'
import { REQUEST_RULES } from '../oracle/encoding/requestRules.ts'
import { WORLD_RULES } from '../oracle/encoding/worldRules.ts'
import { ROLE_RULES } from '../oracle/provision/tooLarge.ts'
import { RUN_RULES } from '../oracle/run/encodeFor.ts'

const page = readFileSync(new URL('oracle.md', import.meta.url), 'utf8')
const rules = [...WORLD_RULES, ...REQUEST_RULES, ...Object.values(RUN_RULES), ...ROLE_RULES]

test('the page on the oracle names every rule by which something is not asked, and nothing else', () => {
  const rows = rules
    .filter((rule) => rule.class === 'none')
    .map(({ id, sentence, sources }) => `| ${id} | ${sentence} | ${sources.join(', ')} |`)
  expect(page.split('\n').filter((line) => line.startsWith('| ORC-'))).toEqual(rows)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('and every known divergence', () => {
  const rows = DIVERGENCES.map(({ id, sentence }) => `| ${id} | ${sentence} |`)
  expect(page.split('\n').filter((line) => line.startsWith('| SIM-'))).toEqual(rows)
})
