import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy, PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** One document of all their statements; nothing unless all are plain, without Id (GRAM-03) and of one version (VAR-01). */
function merged(policies: readonly Policy[]): PolicyDocument | undefined {
  const documents = policies.map(plainDocument)
  const [first] = documents
  if (first === undefined || policies.length < 2) return undefined
  const all: Statement[] = []
  for (const document of documents) {
    if (document === undefined || document.Version !== first.Version || document.Id !== undefined) return undefined
    all.push(...statementsOf(document).map(withoutSid))
  }
  return { ...first, Statement: all }
}

/** Inside a kind the boundaries of documents mean nothing (EVAL-03); inside an organization those of levels do (SCP-02). */
export const policiesMerged: Property = {
  id: 'policies-merged',
  sentence: 'Several policies of one kind, or of one organization level, decide as one policy of all their statements.',
  rules: ['EVAL-03', 'SESS-03', 'SCP-02'],
  relation: 'permute',
  keptBecause: 'It finds what crosses the boundary of documents, in any kind of policy.',
  trial: (scenario) => same(scenario, mergedKinds(scenario)),
}

function mergedKinds(scenario: Scenario): Scenario {
  const { identity, scps } = scenario.policies
  const managed = scenario.session?.managed ?? []
  const whole = merged(identity)
  const session = merged(managed.map(({ document }) => document))
  const levels = scps?.map(merged)
  let after = scenario
  if (whole !== undefined) after = withPolicies(after, { identity: [whole] })
  if (levels?.some((level) => level !== undefined)) {
    after = withPolicies(after, {
      scps: scps?.map((level, index) => (levels[index] === undefined ? level : [levels[index]])),
    })
  }
  const arn = managed[0]?.arn
  if (session !== undefined && arn !== undefined) after = withSession(after, { managed: [{ arn, document: session }] })
  return after
}
