import { createHash } from 'node:crypto'
import { canonicalText } from '../../model/canonical.ts'
import type { JsonValue } from '../../model/json.ts'
import type { Recording } from './recording.ts'

/** SHA-256 over all of a recording but its request, which its key is of: who edits an answer by hand has made another recording. */
export function recordingSum({ key, at, region, sdk, operation, answer }: Recording): string {
  const plain = JSON.parse(JSON.stringify({ key, at, region, sdk, operation, answer })) as JsonValue
  return createHash('sha256').update(canonicalText(plain)).digest('hex')
}
