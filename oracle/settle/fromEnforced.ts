import { isRefusal, type Suite } from '../../campaign/suite.ts'
import { POINTS } from '../../model/catalogue/points.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { EnforcedRecording } from '../enforced/recordings/enforcedRecording.ts'
import type { PointEvidence } from './evidence.ts'

type Referee = Pick<Suite['referee'], 'verdicts' | 'readings'>
type Gathered = Omit<PointEvidence, 'readings'>

/**
 * What recordings of `oracle enforced` tell of open points: of each request in which one point alone is open and its readings differ by yes and no,
 * the readings that would have answered so. One for each point, enforcer and region; its date is that of the newest answer.
 */
export function fromEnforced(
  recordings: readonly EnforcedRecording[],
  { verdicts, readings }: Referee,
): readonly PointEvidence[] {
  const gathered = new Map<string, Gathered>()
  for (const { at, by, region, world, answers } of recordings) {
    const found = verdicts(world.scenario)
    if (isRefusal(found)) continue
    for (const [place, { open }] of found.entries()) {
      const [point] = open
      const answer = answers[place]
      if (point === undefined || open.length > 1 || typeof answer !== 'string') continue
      const predicted = readings(world.scenario, place, point)
      if (new Set(predicted.map(({ decision }) => decision === 'allowed')).size < 2) continue
      const explainedBy = predicted
        .filter(({ decision }) => (decision === 'allowed') === (answer === 'allowed'))
        .map(({ reading }) => reading)
      const scenario = { ...world.scenario, requests: [world.scenario.requests[place]] } as Scenario
      const key = JSON.stringify([point, by, region])
      const before = gathered.get(key)
      gathered.set(key, {
        point,
        how: 'enforced',
        answers: [...(before?.answers ?? []), { scenario, answer, explainedBy }],
        at: before === undefined || Date.parse(at) > Date.parse(before.at) ? at : before.at,
        region,
        endpoint: by,
      })
    }
  }
  return [...gathered.values()].map((one) => ({ ...one, readings: explaining(one) }))
}

function explaining({ point, answers }: Gathered): readonly string[] {
  const known = POINTS.find(({ id }) => id === point)
  const names = known === undefined ? [] : [known.adopted.name, ...known.alternatives.map(({ name }) => name)]
  return names.filter((name) => answers.every(({ explainedBy }) => explainedBy.includes(name)))
}
