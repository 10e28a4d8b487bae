import { expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { usedKeys } from './usedKeys.ts'

const scenario = (statement: object, inline?: object): Scenario =>
  ({
    principal: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/R/S' },
    session: { via: 'AssumeRole', ...(inline === undefined ? {} : { inline: { Statement: inline } }) },
    policies: { identity: [{ Statement: [statement] }] },
    resourceAccount: '111122223333',
    requests: [],
  }) as never

test('keys of conditions and of variables, wherever they stand, in lower case', () => {
  const { keys, variables, operators, hasConditions, hasVariables } = usedKeys(
    scenario(
      { Condition: { 'ForAnyValue:StringLikeIfExists': { 'S3:Prefix': '${aws:Referer}/${*}' } } },
      { Resource: "arn:aws:s3:::a/${ aws:username , 'x'}/${unclosed" },
    ),
  )
  expect([...operators]).toEqual(['ForAnyValue', 'StringLike', 'IfExists'])
  expect([...keys].sort()).toEqual(['aws:referer', 'aws:username', 's3:prefix'])
  expect([...variables].sort()).toEqual(['aws:referer', 'aws:username'])
  expect([hasConditions, hasVariables]).toEqual([true, true])
})

test('nothing where nothing is looked at, also in what is malformed', () => {
  for (const statement of [{ Effect: 'Allow' }, { Condition: undefined }, []]) {
    const { keys, variables, operators } = usedKeys(scenario(statement))
    expect([keys.size, variables.size, operators.size]).toEqual([0, 0, 0])
  }
  expect(usedKeys(scenario({ Resource: 'a/${*}' }))).toMatchObject({ hasVariables: true, hasConditions: false })
  expect(usedKeys(scenario({ Condition: { StringLike: null } })).hasConditions).toBe(true)
})
