import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalText } from '../../../model/canonical.ts'
import type { JsonValue } from '../../../model/json.ts'
import { readScenario } from '../../../model/read/readScenario.ts'
import type { EnforcedWorld } from '../world/enforcedWorld.ts'

/** Whose enforcement was seen: AWS's, or that of a stand-in on this machine. */
export type EnforcedBy = 'aws' | 'local'

/** What came of a world, a line of JSON. Made by this program, never by hand; of the account it holds nothing. */
export interface EnforcedRecording {
  /** SHA-256 of who answered and the world. */
  readonly key: string
  /** ISO 8601. */
  readonly at: string
  readonly by: EnforcedBy
  readonly region: string
  /** Version of the SDK. */
  readonly sdk: string
  /** With the neutral account and run. */
  readonly world: EnforcedWorld
  /** Parallel to its requests. */
  readonly answers: readonly ('allowed' | 'denied' | { readonly unsupported: string })[]
  /** How it was known that policies were in force. */
  readonly settled: 'control' | 'wait'
  /** Worlds, each made anew, that answered so. */
  readonly seen: number
}

export function worldKey(by: EnforcedBy, { scenario, tags, companions, isPublic, controls }: EnforcedWorld): string {
  return sha({ by, scenario, tags, companions, isPublic, controls })
}

/** A line of a recording, with a sum over all but what its key is of. */
export function recordingLine(recording: EnforcedRecording): string {
  return `${JSON.stringify({ ...recording, sum: sumOf(recording) })}\n`
}

const schema = z.object({
  key: z.string().length(64),
  at: z.iso.datetime(),
  by: z.enum(['aws', 'local']),
  region: z.string(),
  sdk: z.string(),
  world: z.looseObject({ scenario: z.looseObject({ requests: z.array(z.looseObject({})) }) }),
  answers: z.array(z.union([z.enum(['allowed', 'denied']), z.object({ unsupported: z.string() })])),
  settled: z.enum(['control', 'wait']),
  seen: z.number().int().min(1),
  sum: z.string(),
})

/** The recording in a line; nothing where the line is none, or was edited or cut off. */
export function enforcedRecordingIn(line: string): EnforcedRecording | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) return undefined
  const { sum, ...rest } = parsed.data
  const recording = rest as unknown as EnforcedRecording
  const { world, answers } = recording
  const whole = worldKey(recording.by, world) === recording.key && sumOf(recording) === sum
  const ends = answers.length === world.scenario.requests.length && readScenario(world.scenario).ok
  return whole && ends ? recording : undefined
}

function sumOf({ key, at, by, region, sdk, answers, settled, seen }: EnforcedRecording): string {
  return sha({ key, at, by, region, sdk, answers, settled, seen })
}

function sha(value: object): string {
  return createHash('sha256')
    .update(canonicalText(JSON.parse(JSON.stringify(value)) as JsonValue))
    .digest('hex')
}
