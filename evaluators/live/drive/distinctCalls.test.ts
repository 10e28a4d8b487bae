import { expect, test } from 'vitest'
import { distinctCalls } from './distinctCalls.ts'
import { planned } from './planned.ts'

test('requests for the same call are one, in the order of the first, and reasons are none', () => {
  const ask = (action: string, key: string) =>
    planned({ action, resource: `arn:aws:s3:::blue/${key}`, context: {} }, ['s3:getobject'])
  const plans = [ask('s3:GetObject', 'b'), ask('s3:PutObject', 'b'), ask('s3:GetObject', 'a'), ask('S3:getobject', 'b')]
  expect(distinctCalls(plans).map(({ key }) => key)).toEqual(['b', 'a'])
})
