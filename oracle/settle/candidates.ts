import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Statement } from '../../model/policyDocument.ts'

const KEY = 'arn:aws:s3:::b/k'

/** Scenarios for what the corpus has no askable one of: readings that only a certain operator tells apart, grants to IAM users. */
export const CANDIDATES: readonly Scenario[] = [
  // CONT-09: a negated operator tells "any value matches" from "none matches".
  session(
    { Action: '*', Resource: '*', Condition: { StringNotEquals: { 'aws:TagKeys': 'team' } } },
    's3:GetObject',
    KEY,
    {
      'aws:TagKeys': ['team', 'cost'],
    },
  ),
  // CONT-11: a star that crosses colons matches as it stands.
  session({ Action: '*', Resource: 'arn:aws:sq*' }, 'sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:q'),
  session({ Action: '*', Resource: 'arn:aws:sqs' }, 'sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:q'),
  // CONT-06 by an action that exists.
  withScp(session({ Action: '*', Resource: '*' }, 'sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:q')),
  // CONT-03 as far as a user can show it.
  user({ Action: 's3:GetObject', Resource: KEY, Principal: '*' }),
]

function session(
  allow: Omit<Statement, 'Effect'>,
  action: string,
  resource: string,
  context: Request['context'] = {},
): Scenario {
  return {
    principal: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
      issuer: 'arn:aws:iam::111122223333:role/R',
    },
    session: { via: 'AssumeRole' },
    policies: { identity: [{ Version: '2012-10-17', Statement: { Effect: 'Allow', ...allow } }] },
    resourceAccount: '111122223333',
    requests: [{ action, resource, context }],
  }
}

function withScp(scenario: Scenario): Scenario {
  const level = [{ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }]
  return { ...scenario, policies: { ...scenario.policies, scps: [level] } }
}

/** An IAM user with a boundary that allows nothing of this, and a resource policy. */
function user(allow: Omit<Statement, 'Effect'>): Scenario {
  return {
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/U' },
    policies: {
      identity: [],
      boundary: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sqs:*', Resource: '*' } },
      resource: { Version: '2012-10-17', Statement: { Effect: 'Allow', ...allow } },
    },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: KEY, context: {} }],
  }
}
