import { z } from 'zod'
import type { Recording } from './recording.ts'
import { recordingSum } from './recordingSum.ts'
import { requestKey } from './requestKey.ts'

const schema = z.object({
  key: z.string().length(64),
  at: z.iso.datetime(),
  region: z.string(),
  sdk: z.string(),
  operation: z.enum(['SimulateCustomPolicy', 'SimulatePrincipalPolicy']),
  request: z.looseObject({ ActionNames: z.array(z.string()) }),
  sum: z.string(),
  answer: z.union([z.object({ results: z.array(z.looseObject({})) }), z.object({ refused: z.string() })]),
})

/** The recording in a line; nothing where the line is none, or where it was edited: its key is of its request, its sum of the rest. */
export function recordingIn(line: string): Recording | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) return undefined
  const { sum, ...rest } = parsed.data
  const recording = rest as unknown as Recording
  const whole = requestKey(recording.operation, recording.request) === recording.key && recordingSum(recording) === sum
  return whole ? recording : undefined
}
