import type { Scenario } from '../../model/format/scenario.ts'

const ACCOUNT = '111122223333'

/** A plain scenario for tests: a role session that may do everything, asking for one object; parts are put in its place. */
export function scenarioFor(parts: Partial<Scenario> = {}): Scenario {
  return {
    principal: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/AppDev/team`,
      issuer: `arn:aws:iam::${ACCOUNT}:role/engineering/AppDev`,
    },
    session: { via: 'AssumeRole' },
    policies: { identity: [ALLOW_ALL] },
    resourceAccount: ACCOUNT,
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key', context: {} }],
    ...parts,
  }
}

export const ALLOW_ALL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
