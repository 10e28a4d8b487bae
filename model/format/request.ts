import { z } from 'zod'
import { LIMITS } from './limits.ts'

const value = z.string().max(LIMITS.contextValue)

const contextSchema = z
  .record(
    z.string().min(1).max(LIMITS.contextKey),
    z.union([value, z.array(value).max(LIMITS.contextValues)], {
      error: `expected a string or an array of at most ${LIMITS.contextValues} strings`,
    }),
  )
  .meta({ id: 'Context', title: 'Condition keys: a string is a single-valued key, an array a multivalued one' })

export const requestSchema = z
  .strictObject({
    action: z.string().max(LIMITS.action),
    resource: z.string().max(LIMITS.resource),
    context: contextSchema,
  })
  .meta({ id: 'Request', title: 'One request: a concrete action on a concrete resource' })

export type ContextValue = string | readonly string[]
export type Context = { readonly [key: string]: ContextValue }
export type Request = { readonly action: string; readonly resource: string; readonly context: Context }
