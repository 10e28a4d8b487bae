import { describe, expect, test } from 'vitest'
import type { OneOrMany } from '../../model/policyDocument.ts'
import { Facts } from '../facts.ts'
import type { Readings } from '../readings.ts'
import { consulted, newWalk } from '../testing/walk.ts'
import { compileAction } from './action.ts'

interface Parts {
  readonly action?: OneOrMany<string>
  readonly notAction?: OneOrMany<string>
  readonly scp?: boolean
  readonly variables?: boolean
}

function on(requested: string, { action, notAction, scp = false, variables = true }: Parts, readings: Readings = {}) {
  const met: string[] = []
  const walk = newWalk(readings)
  const compiled = compileAction(action, notAction, { scp, variables, meets: (id) => met.push(id) })
  const held = compiled(new Facts({ action: requested, resource: '*', context: {} }), walk)
  return { held, met, asked: consulted(walk) }
}

describe('Action', () => {
  test.each([
    ['iam:ListAccessKeys', 'IAM:listaccesskeys', true], // ACT-01
    ['s3:GetObject', 's3:GetObjectAcl', false],
    ['s3:GetObject', 's3:GetObj', false],
    ['s3:GetObject', '*', true], // ACT-02
    ['s3:GetObject', 's3:*', true],
    ['s3:GetObject', 's3:*Object', true],
    ['s3:GetObject', 's3:Get*t', true],
    ['s3:GetObject', 's3:GetObject*', true], // any run, also none
    ['s3:GetObject', 's3:GetObjec?', true],
    ['s3:GetObject', 's3:GetObject?', false], // exactly one
    ['s3:GetObject', 's3:get*', true],
    ['s3:GetObject', ['ec2:*', 's3:Get*'], true], // GRAM-04
    ['s3:GetObject', ['ec2:*', 's3:Put*'], false],
    ['s3express:GetObject', 's3:*', false],
  ])('%s under %j: %s', (requested, action, held) => {
    expect(on(requested, { action })).toEqual({ held, met: [], asked: [] })
    expect(on(requested, { notAction: action })).toEqual({ held: !held, met: [], asked: [] }) // ACT-03
  })

  test('a wildcard in the request is a character', () => {
    expect(on('s3:Get*', { action: 's3:GetObject' }).held).toBe(false)
    expect(on('s3:Get?', { action: 's3:Get?' }).held).toBe(true)
  })
})

describe('CONT-18: letter case in SCPs', () => {
  test('is asked only where it matters', () => {
    expect(on('s3:GetObject', { action: 's3:Get*', scp: true })).toMatchObject({ held: true, asked: [] })
    expect(on('s3:GetObject', { action: 's3:put*', scp: true })).toMatchObject({ held: false, asked: [] })
    expect(on('s3:GetObject', { action: 's3:get*', scp: true })).toMatchObject({ held: true, asked: ['CONT-18'] })
    expect(on('s3:GetObject', { action: ['s3:get*', 's3:Get*'], scp: true }).asked).toEqual([])
  })

  test('sensitive, a pattern of another case matches nothing and excludes nothing', () => {
    const sensitive = { 'CONT-18': 'sensitive' }
    expect(on('s3:GetObject', { action: 's3:get*', scp: true }, sensitive).held).toBe(false)
    expect(on('s3:GetObject', { notAction: 's3:get*', scp: true }, sensitive).held).toBe(true)
    expect(on('s3:GetObject', { action: 's3:get*' }, sensitive).held).toBe(true) // other policies
  })
})

describe('UNSP', () => {
  test.each([
    [{ action: [] }, false, 'UNSP-18'],
    [{ notAction: [] }, true, 'UNSP-18'], // excludes nothing
    [{ action: 's*:Get*' }, true, 'UNSP-22'], // like any wildcard
    [{ action: '*:GetObject' }, true, 'UNSP-22'],
    [{ action: '*:*' }, true, 'UNSP-22'],
    [{ action: 's?:GetObject' }, true, 'UNSP-22'],
    [{ action: 's3:${a}' }, false, 'UNSP-08'], // literal text
    [{ action: 's3:GétObject' }, false, 'UNSP-05'],
  ])('%j: %s, %s', (parts, held, id) => {
    expect(on('s3:GetObject', parts)).toEqual({ held, met: [id], asked: [] })
  })

  test('a variable of another version is text for certain', () => {
    expect(on('s3:${a}', { action: 's3:${a}', variables: false })).toEqual({ held: true, met: [], asked: [] })
  })
})
