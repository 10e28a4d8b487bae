import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Session } from '../../model/format/session.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** How a session policy was passed does not matter (SESS-01, SESS-03). */
export const sessionInlineOrManaged: Property = {
  id: 'session-inline-or-managed',
  sentence: 'A session policy decides alike passed inline and passed as a managed policy.',
  rules: ['SESS-01', 'SESS-03'],
  relation: 'rewrite',
  keptBecause: 'It exchanges the two ways to pass a session policy in generated worlds.',
  trial: (scenario, random) => {
    const { session } = scenario
    const after = session && exchanged(session, partitionOf(scenario), random.below(2))
    return after && same(scenario, withSession(scenario, after))
  },
}

/** At most one is inline and at most ten are managed (SESS-01). */
function exchanged({ inline, managed = [] }: Session, partition: string, which: number): Partial<Session> | undefined {
  const first = managed[which % Math.max(managed.length, 1)]
  if (inline === undefined) {
    return (
      first && {
        inline: first.document,
        managed: managed.length > 1 ? managed.filter((one) => one !== first) : undefined,
      }
    )
  }
  if (first !== undefined && which === 1) {
    return {
      inline: first.document,
      managed: managed.map((one) => (one === first ? { ...one, document: inline } : one)),
    }
  }
  if (managed.length >= 10) return undefined
  return {
    inline: undefined,
    managed: [...managed, { arn: `arn:${partition}:iam::aws:policy/PassedAsManaged`, document: inline }],
  }
}
