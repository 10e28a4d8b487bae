import type { Scenario } from '../../../model/format/scenario.ts'
import { CONDITION_KEYS, type ConditionKey, isHeaderValue } from './conditionKeys.ts'
import { statementsOf } from './statementsOf.ts'
import { documentsOf } from './usedKeys.ts'

/** What a client may add to a request, and no document of AWS gives a meaning to: the request's context stays what it was. */
export interface Decoy {
  readonly headers: { readonly [name: string]: string }
  readonly query: { readonly [name: string]: string }
}

/** Values tried of each key. */
const VALUES = 2

/**
 * Headers and parameters named like the condition keys that a scenario's documents look at, and holding what these ask for. A call that
 * was refused must be refused with them too: whoever may say what his own condition keys are is bound by no condition. `spoofable` keys
 * are left out: those of which a server's documents say that anybody can give them.
 */
export function decoysOf(scenario: Scenario, spoofable: readonly string[] = []): readonly Decoy[] {
  const left = new Set(spoofable.map((name) => name.toLowerCase()))
  const asked = [...askedFor(scenario)].filter(([{ name }]) => !left.has(name.toLowerCase()))
  const decoys: Decoy[] = []
  for (let turn = 0; turn < VALUES; turn++) {
    const at = asked.flatMap(([row, values]): (readonly [ConditionKey, string])[] => {
      const value = values[turn]
      return value === undefined ? [] : [[row, value]]
    })
    const headers = Object.fromEntries(at.flatMap(([row, value]) => inHeaders(row, value)))
    const query = Object.fromEntries(at.flatMap(([row, value]) => inQuery(row, value)))
    if (Object.keys(headers).length > 0) decoys.push({ headers, query: {} })
    if (Object.keys(query).length > 0) decoys.push({ headers: {}, query })
  }
  return decoys
}

/** The values that conditions name, each made into one text that a pattern or a range holds. */
function askedFor(scenario: Scenario): ReadonlyMap<ConditionKey, readonly string[]> {
  const found = new Map<ConditionKey, string[]>()
  for (const statement of documentsOf(scenario).flatMap(statementsOf))
    for (const block of Object.values(objectOf(statement.Condition)))
      for (const [key, values] of Object.entries(objectOf(block))) {
        const row = CONDITION_KEYS.get(key.toLowerCase())
        if (row === undefined) continue
        const list = found.get(row) ?? []
        for (const value of Array.isArray(values) ? values : [values]) {
          const text = one(row, String(value))
          if (!text.includes('${') && isHeaderValue(text) && !list.includes(text)) list.push(text)
        }
        found.set(row, list)
      }
  return found
}

function objectOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function one({ name }: ConditionKey, value: string): string {
  return name === 'aws:SourceIp' ? (value.split('/')[0] ?? '') : value.replaceAll(/[*?]/g, 'x')
}

function shortName({ name }: ConditionKey): string {
  return name.slice(name.indexOf(':') + 1)
}

function inHeaders(row: ConditionKey, value: string): readonly (readonly [string, string])[] {
  const name = shortName(row).toLowerCase()
  if (row.from === 'header' && row.header === name) return []
  return [[name, value], ...(name === 'sourceip' ? ([['x-forwarded-for', value]] as const) : [])]
}

/** A parameter that S3 has is none: given twice, it would be another request. */
function inQuery(row: ConditionKey, value: string): readonly (readonly [string, string])[] {
  return row.from === 'parameter' ? [] : [[shortName(row), value]]
}
