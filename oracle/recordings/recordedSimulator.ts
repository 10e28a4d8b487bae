import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { Origin } from '../client/iamConnection.ts'
import type { Simulator } from '../simulator.ts'
import { SimulatorRefused } from '../simulatorRefused.ts'
import type { Recording } from './recording.ts'
import type { Recordings } from './recordings.ts'
import { normalised, type Operation, requestKey } from './requestKey.ts'
import { scrubbed } from './scrubbed.ts'

/** Nothing is recorded, and nobody may be asked (`--offline`). */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded'
}

/** Whom to ask what is not recorded. */
export interface Live {
  readonly simulator: Simulator
  readonly origin: () => Promise<Origin>
}

export interface RecordingOptions {
  readonly operation: Operation
  /** Absent: offline. */
  readonly live?: Live | undefined
  /** Answers older than this many milliseconds are asked for again, where somebody can be asked. */
  readonly refreshOlderThan?: number | undefined
}

/** A simulator that asks what it has no answer to, and keeps what it is told. The same question twice at a time is asked once. */
export function recordedSimulator(
  recordings: Recordings,
  { operation, live, refreshOlderThan = Number.POSITIVE_INFINITY }: RecordingOptions,
): Simulator & { readonly has: (input: SimulateCustomPolicyRequest) => boolean } {
  const pending = new Map<string, Promise<readonly EvaluationResult[]>>()
  const oldest = Date.now() - refreshOlderThan
  const kept = (key: string): Recording | undefined => {
    const recording = recordings.get(key)
    const stale = live !== undefined && recording !== undefined && Date.parse(recording.at) < oldest
    return stale ? undefined : recording
  }
  const ask = async (key: string, request: SimulateCustomPolicyRequest): Promise<readonly EvaluationResult[]> => {
    if (live === undefined) throw new NotRecorded('nothing is recorded for this question')
    let answer: Recording['answer']
    try {
      answer = { results: await live.simulator.simulateCustomPolicy(request) }
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      answer = { refused: thrown.message }
    }
    const { region, sdk } = await live.origin()
    const at = new Date().toISOString()
    const recording = { key, at, region, sdk, operation, request, answer: scrubbed(answer, request) }
    recordings.add(recording)
    return told(recording)
  }
  return {
    has: (input) => kept(requestKey(operation, normalised(input))) !== undefined,
    simulateCustomPolicy: async (input) => {
      const request = normalised(input)
      const key = requestKey(operation, request)
      const recording = kept(key)
      if (recording !== undefined) return told(recording)
      let answer = pending.get(key)
      if (answer === undefined) {
        answer = ask(key, request).finally(() => pending.delete(key))
        pending.set(key, answer)
      }
      return answer
    },
  }
}

function told({ answer }: Recording): readonly EvaluationResult[] {
  if ('refused' in answer) throw new SimulatorRefused(answer.refused)
  return answer.results
}

/** IAM's words for documents that it does not take: an answer like another. */
function isRefusal(thrown: unknown): thrown is Error {
  return (
    thrown instanceof Error && /^(InvalidInput|MalformedPolicyDocument|ValidationError)(Exception)?$/.test(thrown.name)
  )
}
