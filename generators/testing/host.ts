import type { Policies, Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { readScenario } from '../../model/read/readScenario.ts'

const HOST: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S1',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: { identity: [] },
  resourceAccount: '111122223333',
  requests: [],
}

/** What the format says against a scenario that holds the given parts. */
export function problemsAround(parts: Partial<Scenario>): readonly unknown[] {
  const host = parts.principal === undefined ? HOST : { ...HOST, session: undefined }
  const reading = readScenario(JSON.parse(JSON.stringify({ ...host, ...parts })))
  return reading.ok ? [] : reading.problems
}

/** What the format says against a policy document. */
export function problemsOfPolicy(policy: object): readonly unknown[] {
  const policies: Policies = { identity: [policy as Policy] }
  return problemsAround({ policies })
}
