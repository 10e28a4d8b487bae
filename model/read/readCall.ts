import { type Call, callSchema } from '../format/call.ts'
import { checkCall } from './checkCall.ts'
import type { Reading } from './problem.ts'
import { readWith } from './readWith.ts'

/** Reads an untrusted value as an STS call. What STS would refuse in its parameters is none of this reader's business. */
export function readCall(value: unknown): Reading<Call> {
  return readWith<Call>(value, callSchema, checkCall)
}
