import { DENY_ALL } from '../../model/edit/documentOf.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { maybeBarred } from '../open/maybeBarred.ts'
import { reaches } from '../open/reaches.ts'
import type { Property } from '../property.ts'
import { editShows } from './editShows.ts'

/** A session name is used again and a managed policy is edited; neither name stands for what was passed before (SESS-12). */
export const sessionsReissued: Property = {
  id: 'sessions-reissued',
  sentence:
    'A session issued again under the same name with another session policy, or after an edit of a managed one, is decided by what is in force.',
  rules: ['EVAL-08', 'SESS-01', 'SESS-12'],
  relation: 'isolation',
  keptBecause:
    'It asks for the one edit that makes a stale session show, where others find it only by what happened to be asked.',
  trial: (scenario, random) => {
    const managed = scenario.session?.managed ?? []
    if (scenario.session === undefined) return undefined
    const edited = managed.map(({ arn }) => ({ arn, document: DENY_ALL }))
    const again =
      edited.length > 0 && random.percent(60)
        ? withSession(scenario, { managed: edited })
        : withSession(scenario, { inline: DENY_ALL, managed: undefined })
    const sure = (request: Scenario['requests'][number]): boolean =>
      reaches('session', scenario, request) && !maybeBarred(scenario, request)
    return editShows(scenario, again, sure)
  },
}
