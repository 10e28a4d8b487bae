import { describe, expect, test } from 'vitest'
import type { OneOrMany } from '../../model/policyDocument.ts'
import { Facts } from '../facts.ts'
import type { Readings } from '../readings.ts'
import { consulted, newWalk } from '../testing/walk.ts'
import { compileResource } from './resource.ts'

type Element = { Resource?: OneOrMany<string>; NotResource?: OneOrMany<string> }

function on(resource: string, { Resource, NotResource }: Element, readings: Readings = {}) {
  const met: string[] = []
  const compiled = compileResource(Resource, NotResource, { variables: true, meets: (id) => met.push(id) })
  const walk = newWalk(readings)
  const held = compiled(new Facts({ action: 's3:GetObject', resource, context: { name: 'mary' } }), walk)
  return { held, met, asked: consulted(walk) }
}

const sure = (held: boolean) => ({ held, met: [], asked: [] })
const [A, B, C] = ['arn:aws:s3:::a', 'arn:aws:s3:::b', 'arn:aws:s3:::c']

describe('Resource', () => {
  test('OR over the list', () => {
    expect(on(A, { Resource: A })).toEqual(sure(true))
    expect(on(B, { Resource: [A, B] })).toEqual(sure(true))
    expect(on(C, { Resource: [A, B] })).toEqual(sure(false))
  })

  test('GRAM-09: without it the statement speaks of what its policy is attached to', () => {
    for (const resource of [A, '*']) expect(on(resource, {})).toEqual(sure(true))
  })

  test('VAR-06: an entry without value matches nothing, the others count', () => {
    expect(on(A, { Resource: 'arn:aws:s3:::${absent}' })).toEqual(sure(false))
    expect(on(A, { Resource: ['arn:aws:s3:::${absent}', A] })).toEqual(sure(true))
  })
})

describe('RSC-07: NotResource is all that no pattern lists', () => {
  test.each([
    [A, A, false],
    [B, A, true],
    [B, [A, B], false],
    [C, [A, 'arn:aws:s3:::b*'], true],
    [A, '*', false],
    ['arn:aws:s3:::mary', 'arn:aws:s3:::${name}', false],
    ['arn:aws:s3:::eve', 'arn:aws:s3:::${name}', true],
  ])('%s under NotResource %j: %s', (resource, NotResource, held) => {
    expect(on(resource, { NotResource })).toEqual(sure(held))
  })
})

describe('CONT-12: an entry without value in NotResource', () => {
  const NotResource = ['arn:aws:s3:::${absent}', B]
  const isVoid = { 'CONT-12': 'statementVoid' }

  test('excludes nothing, or voids the statement', () => {
    expect(on(A, { NotResource })).toEqual({ held: true, met: [], asked: ['CONT-12'] })
    expect(on(A, { NotResource }, isVoid).held).toBe(false)
    expect(on('arn:aws:sqs:r:1:q', { NotResource }, isVoid).held).toBe(false) // for every resource
  })

  test('is not asked where another entry excludes the resource', () => {
    expect(on(B, { NotResource })).toEqual(sure(false))
  })
})

describe('RSC-09, CONT-22: NotResource and the request resource "*"', () => {
  test('applies, or does not', () => {
    expect(on('*', { NotResource: A })).toEqual({ held: true, met: [], asked: ['CONT-22'] })
    expect(on('*', { NotResource: A }, { 'CONT-22': 'doesNotApply' }).held).toBe(false)
  })

  test('is not asked where "*" is listed', () => {
    expect(on('*', { NotResource: [A, '*'] })).toEqual(sure(false))
  })
})

test('UNSP-18: an empty list matches nothing, and excludes nothing', () => {
  expect(on(A, { Resource: [] })).toEqual({ held: false, met: ['UNSP-18'], asked: [] })
  expect(on(A, { NotResource: [] })).toEqual({ held: true, met: ['UNSP-18'], asked: [] })
})
