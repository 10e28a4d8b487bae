import { describe, expect, expectTypeOf, it } from 'vitest'
import { findRule, POINTS, RULES, type RuleId, ruleIndex, UNSPECIFIED } from './catalogue.ts'
import type { OpenPointId, PointId, ReadingName, Readings } from './points.ts'
import type { Rule } from './rule.ts'
import { SOURCES } from './sources.ts'

const rules: readonly Rule[] = RULES

describe('catalogue', () => {
  it('has every id once, of one form', () => {
    const ids = [...RULES, ...POINTS, ...UNSPECIFIED].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Z]+-(\d\d|A\d{1,2}b?|TABLE-[ABC])$/)
  })

  it.each([
    ['EVAL', 23],
    ['SESS', 19],
    ['STS', 10],
    ['KEY', 14],
    ['RES', 38],
    ['TRUST', 10],
    ['KMS', 3],
    ['GRAM', 15],
    ['ACT', 4],
    ['RSC', 9],
    ['VAR', 9],
    ['COND', 29],
    ['PB', 4],
    ['SCP', 6],
    ['RCP', 5],
    ['VPCE', 2],
    ['SIM', 25],
  ])('%s holds %i rules', (family, count) => {
    expect(rules.filter(({ id }) => id.startsWith(`${family}-`))).toHaveLength(count)
  })

  it('knows every rule by its index', () => {
    expect(Object.keys(ruleIndex)).toHaveLength(RULES.length)
    for (const [index, rule] of rules.entries()) {
      expect(ruleIndex[rule.id as RuleId]).toBe(index)
      expect(findRule(rule.id)).toBe(rule)
    }
  })

  it.each(['', 'EVAL-99', 'eval-01', '__proto__', 'constructor', 'toString'])('finds no rule %j', (id) => {
    expect(findRule(id)).toBeUndefined()
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is one plain sentence with known sources', (_, rule) => {
    expect(rule.sentence).toMatch(/^([A-Z]|aws:).*[^.]\.$/)
    expect(rule.sentence.length).toBeLessThan(240)
    for (const code of rule.source) expect(Object.hasOwn(SOURCES, code)).toBe(true)
    if (rule.source.length === 0) expect(rule.confidence).toBe('inf')
    if (rule.subject === 'oracle') expect(rule.expressible).toBe(false)
    expect(rule.outcomes[0]).toBe('holds')
  })

  it('has several readings exactly where a point is open', () => {
    for (const { id, status, adopted, alternatives } of POINTS) {
      const names = [adopted, ...alternatives].map(({ name }) => name)
      expect(new Set(names).size, id).toBe(names.length)
      expect(names.length > 1, id).toBe(status === 'open')
    }
  })

  it('types ids and readings as literals', () => {
    expectTypeOf<'SESS-02'>().toExtend<RuleId>()
    expectTypeOf<'SESS-99'>().not.toExtend<RuleId>()
    expectTypeOf<'CONT-01'>().toExtend<PointId>()
    expectTypeOf<'CONT-01'>().not.toExtend<OpenPointId>()
    expectTypeOf<ReadingName<'CONT-04'>>().toEqualTypeOf<'strict' | 'lenient' | 'own'>()
    expectTypeOf<{ 'CONT-11': 'nothing' }>().toExtend<Readings>()
    expectTypeOf<{ 'CONT-11': 'strict' }>().not.toExtend<Readings>()
  })
})
