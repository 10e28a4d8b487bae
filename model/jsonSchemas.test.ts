import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonSchemaText, SCHEMA_NAMES, type SchemaName } from './jsonSchemas.ts'
import { edited } from './testing/edit.ts'
import { CALL, CALL_CASE, DECISION_CASE, HELLO, REFUSAL_CASE, SCENARIO } from './testing/samples.ts'

const SAMPLES: Readonly<Record<SchemaName, readonly object[]>> = {
  scenario: [SCENARIO],
  case: [DECISION_CASE, REFUSAL_CASE, CALL_CASE],
  call: [CALL],
  hello: [HELLO],
  answer: [
    { decisions: ['allowed', 'denied', { unsupported: 'x' }], why: 1 },
    { id: 1, refused: 'x' },
    { outcome: 'issued' },
  ],
}

function committed(name: SchemaName): string {
  return readFileSync(new URL(`schemas/${name}.schema.json`, import.meta.url), 'utf8')
}

describe.each(SCHEMA_NAMES)('%s.schema.json', (name) => {
  // Read back by the committed text alone, as another program would.
  const schema = z.fromJSONSchema(JSON.parse(committed(name)))

  it('is current: otherwise run `npm run schemas`', () => {
    expect(committed(name)).toBe(jsonSchemaText(name))
  })

  it('fits valid samples', () => {
    for (const sample of SAMPLES[name]) expect(schema.safeParse(sample).error).toBeUndefined()
  })

  it('does not fit samples that lack a field', () => {
    for (const sample of SAMPLES[name]) {
      const key = Object.keys(sample).filter(
        (one) => !['id', 'why', 'language', 'only', 'without'].includes(one),
      )[0] as string
      expect(schema.safeParse(edited(sample, [key], undefined)).success, key).toBe(false)
    }
  })
})

it('refuses unknown fields, at any depth', () => {
  const schema = z.fromJSONSchema(JSON.parse(committed('case')))
  for (const path of [
    ['x'],
    ['scenario', 'x'],
    ['scenario', 'principal', 'x'],
    ['scenario', 'requests', 0, 'x'],
    ['scenario', 'session', 'x'],
  ]) {
    expect(schema.safeParse(edited(DECISION_CASE, path, 1)).success, path.join('.')).toBe(false)
  }
  expect(schema.safeParse(edited(DECISION_CASE, ['scenario', 'policies', 'boundary', 'x'], 1)).success).toBe(true)
})
