import { describe, expect, it } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../evaluators/testing/scenarioFor.ts'
import type { DecisionCase } from '../model/format/case.ts'
import { shapeOf } from './shapeOf.ts'

const one: DecisionCase = {
  id: 'a/b',
  title: 'A role may do what its policy allows',
  source: 'a test',
  basis: 'derived',
  rules: ['EVAL-10'],
  scenario: scenarioFor({ policies: { identity: [ALLOW_ALL] } }),
  decisions: ['allowed'],
}

function renamed(from: string, to: string): DecisionCase {
  return JSON.parse(JSON.stringify(one).replaceAll(from, to)) as DecisionCase
}

const { arn = '', issuer = '' } = one.scenario.principal
const role = issuer.slice(issuer.lastIndexOf('/') + 1)
const session = arn.slice(arn.lastIndexOf('/') + 1)

describe('shapeOf', () => {
  it('is the same under other accounts and names, and other words about it', () => {
    expect(shapeOf({ ...one, id: 'c/d', title: 'Other', rules: [], basis: 'stated' })).toBe(shapeOf(one))
    expect(shapeOf(renamed('111122223333', '222233334444'))).toBe(shapeOf(one))
    expect(shapeOf(renamed(role, 'Builder'))).toBe(shapeOf(one))
    expect(shapeOf(renamed(session, 'mary'))).toBe(shapeOf(one))
  })

  it('is another where something else is asked or expected', () => {
    expect(shapeOf({ ...one, decisions: ['implicitDeny'] })).not.toBe(shapeOf(one))
    expect(shapeOf(renamed('"Allow"', '"Deny"'))).not.toBe(shapeOf(one))
    expect(shapeOf({ ...one, prelude: [one.scenario] })).not.toBe(shapeOf(one))
  })

  it('keeps what makes names and accounts easy to confuse', () => {
    expect(shapeOf(renamed(session, `${role}2`))).not.toBe(shapeOf(one))
    expect(shapeOf(renamed(session, role.toUpperCase()))).not.toBe(shapeOf(one))
    expect(shapeOf(renamed('111122223333', '000022223333'))).not.toBe(shapeOf(one))
  })
})
