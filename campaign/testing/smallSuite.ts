import type { Random } from '../../generators/random.ts'
import { ruleIndex } from '../../model/catalogue/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import { FEATURES, type Hello } from '../../model/format/hello.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Property } from '../../properties/property.ts'
import type { Verdict } from '../../reference/verdict.ts'
import type { Suite } from '../suite.ts'

/**
 * A suite small enough to be seen through, independent of the real rooms: its whole law is that a request is allowed iff its
 * action stands in an identity policy, and not if it stands in a session policy's Deny.
 */
export function smallSuite(properties: readonly Property[] = [sameTwice]): Suite {
  const verdicts = (scenario: Scenario): readonly Verdict[] =>
    scenario.requests.map(({ action }) => verdictOn(scenario, action))
  const evaluator: Evaluator = {
    hello: helloOf('small-reference'),
    authorize: (scenario) => ({ decisions: verdicts(scenario).map((verdict) => verdict.decision) }),
  }
  return {
    generator: () => generate,
    shrink,
    properties,
    referee: {
      evaluator,
      verdicts,
      call: () => ({ outcome: 'issued', permitted: ['issued'], rules: [] }),
      readings: () => [],
    },
  }
}

export function helloOf(name: string, more: Partial<Hello> = {}): Hello {
  return {
    protocol: 1,
    name,
    version: '1',
    outcomes: 'three-way',
    supports: FEATURES.filter((feature) => feature !== 'call'),
    ...more,
  }
}

/** An evaluator that answers every request by this function. */
export function evaluatorBy(
  decide: (scenario: Scenario, request: number) => Decision,
  more: Partial<Hello> = {},
): Evaluator {
  return {
    hello: helloOf('fake', more),
    authorize: (scenario) => ({ decisions: scenario.requests.map((_, request) => decide(scenario, request)) }),
  }
}

/** A right answer of the small law, for evaluators that are wrong only sometimes. */
export function rightly(scenario: Scenario, request: number): Decision {
  return verdictOn(scenario, scenario.requests[request]?.action ?? '').decision
}

/** A property that a deterministic evaluator cannot break. */
export const sameTwice: Property = {
  id: 'same-twice',
  sentence: 'The same request gets the same decision twice.',
  rules: ['EVAL-01'],
  relation: 'isolation',
  trial: (scenario) => ({
    scenarios: [scenario, { ...scenario, requests: [...scenario.requests].reverse() }],
    judge: ([first, second]) => {
      const last = scenario.requests.length - 1
      for (let request = 0; request <= last; request++) {
        const [one, other] = [first?.[request], second?.[last - request]]
        if (typeof one === 'string' && typeof other === 'string' && one !== 'denied' && other !== one) {
          return { scenario: 1, request: last - request, expected: [one], actual: other }
        }
      }
      return undefined
    },
  }),
}

const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 'sqs:SendMessage', 'kms:Decrypt'] as const

function generate(random: Random): Scenario {
  const some = (): string[] => ACTIONS.filter(() => random.percent(50))
  return {
    principal: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
      issuer: 'arn:aws:iam::111122223333:role/R',
    },
    session: { via: 'AssumeRole', inline: policy('Deny', some()) },
    policies: { identity: [policy('Allow', some()), policy('Allow', some())] },
    resourceAccount: '111122223333',
    requests: Array.from({ length: 1 + random.below(6) }, () => ({
      action: random.pick(ACTIONS),
      resource: '*',
      context: {},
    })),
  }
}

function policy(Effect: 'Allow' | 'Deny', Action: readonly string[]): Scenario['policies']['identity'][number] {
  return { Version: '2012-10-17', Statement: [{ Effect, Action, Resource: '*' }] }
}

function* shrink(scenario: Scenario): Iterable<Scenario> {
  const { policies, session, requests } = scenario
  for (let at = 0; at < requests.length && requests.length > 1; at++)
    yield { ...scenario, requests: requests.toSpliced(at, 1) }
  for (let at = 0; at < policies.identity.length; at++) {
    yield { ...scenario, policies: { ...policies, identity: policies.identity.toSpliced(at, 1) } }
  }
  if (session?.inline !== undefined) yield { ...scenario, session: { via: session.via } }
}

function verdictOn({ session, policies }: Scenario, action: string): Verdict {
  const names = (document: object | undefined): boolean => JSON.stringify(document ?? {}).includes(`"${action}"`)
  if (names(session?.inline)) return verdict('explicitDeny', 'session')
  return policies.identity.some(names) ? verdict('allowed', 'identity') : verdict('implicitDeny', 'identity')
}

function verdict(decision: Decision, layer: Verdict['layer']): Verdict {
  return {
    decision,
    permitted: [decision],
    layer,
    statements: [],
    marks: [ruleIndex['EVAL-01'] * 2 + 1],
    worldMarks: [],
    open: [],
  }
}
