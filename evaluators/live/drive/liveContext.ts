import type { Principal } from '../../../model/format/principal.ts'
import type { Context } from '../../../model/format/request.ts'
import type { LiveCall } from './calls.ts'
import { type Client, CONDITION_KEYS, type Parameter, UNKNOWN, writtenKey } from './conditionKeys.ts'

/** What a call sends beside bucket and key, for the context that its request is to have. */
export interface Sent {
  readonly parameters: { readonly [name in Parameter]?: string }
  readonly headers: { readonly [name: string]: string }
}

export interface LiveContext extends Sent {
  /** Value of each key, by name in lower case; absent ones are undefined, those that nobody knows UNKNOWN. */
  readonly had: ReadonlyMap<string, string | undefined | symbol>
}

/** The context that a call has of some keys, as near to the wanted one as a client can come, and what it sends for that. */
export function liveContext(
  wanted: Context,
  { carries = [] }: Pick<LiveCall, 'carries'>,
  keys: Iterable<string>,
  { client, principal }: { readonly client: Client; readonly principal: Principal },
): LiveContext {
  const had = new Map<string, string | undefined | symbol>()
  const parameters: { [name in Parameter]?: string } = {}
  const headers: { [name: string]: string } = {}
  const asked = new Map(Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value]))
  for (const key of keys) {
    const row = CONDITION_KEYS.get(key)
    const given = asked.get(key)
    const value = typeof given === 'string' && row?.fits(given) ? given : undefined
    switch (row?.from) {
      case undefined:
        had.set(key, UNKNOWN)
        break
      case 'client':
        had.set(key, row.value(client, principal))
        break
      case 'parameter': {
        const carried = carries.includes(key) ? value : undefined
        had.set(key, carried)
        if (carried !== undefined) parameters[row.parameter] = carried
        break
      }
      case 'header': {
        const sent = value ?? row.always
        had.set(key, sent)
        if (sent !== undefined) headers[row.header] = sent
        break
      }
    }
  }
  return { had, parameters, headers }
}

/** The wanted context with the values that the call truly has; keys that nobody knows are as they were. */
export function asHad(wanted: Context, had: LiveContext['had']): Context {
  const context: { [key: string]: Context[string] } = {}
  for (const [name, value] of Object.entries(wanted)) {
    const live = had.get(name.toLowerCase())
    if (!had.has(name.toLowerCase()) || typeof live === 'symbol') context[name] = value
  }
  for (const [key, value] of had) if (typeof value === 'string') context[writtenKey(key)] = value
  return context
}
