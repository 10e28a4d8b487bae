import { describe, expect, it } from 'vitest'
import { RULES } from '../model/catalogue/catalogue.ts'
import { PROPERTIES } from './all.ts'

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id))

describe('the list of properties', () => {
  it('begins with the three of the user', () => {
    expect(PROPERTIES.slice(0, 3).map(({ id }) => id)).toEqual([
      'session-never-widens',
      'explicit-deny-wins',
      'caller-policies-ignored',
    ])
  })

  it('names each once', () => {
    expect(new Set(PROPERTIES.map(({ id }) => id)).size).toBe(PROPERTIES.length)
  })

  it.each(PROPERTIES.map((property) => [property.id, property] as const))(
    '%s says what it rests on',
    (id, property) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(property.sentence).toMatch(/^[A-Z].*\.$/)
      expect(property.rules.length).toBeGreaterThan(0)
      expect(property.rules.filter((rule) => !RULE_IDS.has(rule))).toEqual([])
    },
  )
})
