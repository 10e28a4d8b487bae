import { z } from 'zod'
import type { Policy } from '../policyDocument.ts'

/** Any JSON object: whether it is a well-formed policy is the reference's to say, not the format's. */
export const policySchema = z
  .looseObject({})
  .meta({ id: 'Policy', title: 'An AWS JSON policy document, or { "text": "…" }' }) as unknown as z.ZodType<Policy>
