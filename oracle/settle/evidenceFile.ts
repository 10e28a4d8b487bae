import { z } from 'zod'
import { DECISIONS } from '../../model/decision.ts'
import { readJson } from '../../model/read/readJson.ts'
import type { PointEvidence } from './evidence.ts'

/** What `oracle settle` writes: what was answered, once or in several runs, and what cannot be asked. */
export interface EvidenceFile {
  readonly version: 1
  readonly evidence: readonly PointEvidence[]
  readonly notAskable: readonly { readonly point: string; readonly reason: string }[]
}

/** Fields beyond the known ones are kept: a later version may have added some. */
const schema = z.looseObject({
  version: z.literal(1),
  evidence: z.array(
    z.looseObject({
      point: z.string(),
      how: z.literal('enforced').optional(),
      readings: z.array(z.string()),
      answers: z.array(
        z.looseObject({
          scenario: z.looseObject({}),
          answer: z.enum([...DECISIONS, 'denied', 'refused']),
          explainedBy: z.array(z.string()),
        }),
      ),
      at: z.iso.datetime(),
      region: z.string(),
      endpoint: z.enum(['aws', 'local', 'other']),
    }),
  ),
  notAskable: z.array(z.looseObject({ point: z.string(), reason: z.string() })),
})

/** The evidence in a text that `settle` wrote; nothing where it is something else. */
export function evidenceIn(text: string): EvidenceFile | undefined {
  const reading = readJson(text)
  const parsed = reading.ok ? schema.safeParse(reading.value) : undefined
  return parsed?.success ? (parsed.data as unknown as EvidenceFile) : undefined
}

/**
 * Earlier evidence with what was answered now. Of two answers about one point by one simulator the one of the newer date is kept; AWS, a server
 * of this machine and others, each region, and what is enforced rather than simulated, are simulators of their own.
 */
export function mergeEvidence(
  before: readonly PointEvidence[],
  now: readonly PointEvidence[],
): readonly PointEvidence[] {
  const kept = new Map<string, PointEvidence>()
  for (const one of [...before, ...now]) {
    const key = JSON.stringify([one.point, one.endpoint, one.region, one.how ?? ''])
    const known = kept.get(key)
    if (known === undefined || Date.parse(one.at) > Date.parse(known.at)) kept.set(key, one)
  }
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}
