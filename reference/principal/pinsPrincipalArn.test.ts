import { expect, test } from 'vitest'
import type { ConditionBlock } from '../../model/policyDocument.ts'
import { pinsPrincipalArn } from './pinsPrincipalArn.ts'

test.each([
  [undefined, false],
  [{}, false],
  [{ ArnEquals: { 'aws:PrincipalArn': 'x' } }, true],
  [{ StringEquals: { 'aws:PrincipalArn': 'x' } }, true],
  [{ StringEqualsIgnoreCase: { 'aws:PrincipalArn': 'x' } }, true],
  [{ StringLike: { 'aws:PrincipalArn': 'x*' } }, true],
  [{ ArnLike: { 'AWS:PRINCIPALARN': 'x' } }, true], // COND-02
  [{ Bool: { a: 'true' }, StringEquals: { b: '1', 'aws:PrincipalArn': ['x', 'y'] } }, true],
  [{ StringLike: { 'aws:PrincipalArn': ['x', '*'] } }, false],
  [{ ArnEquals: { 'aws:SourceArn': 'x' } }, false],
  [{ ArnNotEquals: { 'aws:PrincipalArn': 'x' } }, false], // says who it is not
  [{ StringEqualsIfExists: { 'aws:PrincipalArn': 'x' } }, false], // holds without the key
  [{ 'ForAllValues:StringEquals': { 'aws:PrincipalArn': 'x' } }, false],
  [{ Null: { 'aws:PrincipalArn': 'false' } }, false],
] satisfies [ConditionBlock | undefined, boolean][])('RES-A11: %j pins the principal: %s', (block, pins) => {
  expect(pinsPrincipalArn(block)).toBe(pins)
})
