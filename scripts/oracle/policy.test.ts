import { expect, it } from 'vitest'
import { runCommand } from '../testing/runCommand.ts'

// Whether it is the least is tested beside oracle/provision/leastPrivilege.ts.
it('prints a policy that IAM can take', async () => {
  const { status, out } = await runCommand(['oracle', 'policy'])
  expect(status).toBe(0)
  expect(JSON.parse(out)).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Simulate', Effect: 'Allow', Action: 'iam:SimulateCustomPolicy', Resource: '*' }],
  })
})

it('names account, role and partition', async () => {
  const role = 'arn:aws-cn:iam::111122223333:role/team/R'
  const { out } = await runCommand(['oracle', 'policy', '--provision', '--account', '111122223333', '--role-arn', role])
  expect(out).toContain(`"${role}"`)
  expect(out).toContain('"arn:aws-cn:iam::111122223333:role/assume-nothing/*"')
  expect(out).not.toContain('arn:aws:')
  // What a managed policy may hold.
  expect(JSON.stringify(JSON.parse(out)).length).toBeLessThan(6_144)
})

it.each([
  [['--account', '12'], /12 digits/],
  [['--role-arn', 'arn:aws:iam::111122223333:user/R'], /ARN of a role/],
  [['--role-arn', 'arn:aws:iam::111122223333:role/*'], /without wildcards/],
  [['--partition', '*'], /aws-cn/],
])('does not take %j', async (args, message) => {
  const { status, err } = await runCommand(['oracle', 'policy', ...args])
  expect([status, err]).toEqual([2, expect.stringMatching(message)])
})
