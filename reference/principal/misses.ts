import type { PrincipalElement } from '../../model/policyDocument.ts'
import { listOf } from '../listOf.ts'
import { RULE } from '../rules.ts'
import type { Requester } from './requester.ts'

/** The rules by which values of a principal element name somebody else than the requester, or nobody. */
export function missesOf(element: PrincipalElement | undefined, requester: Requester): readonly number[] {
  if (element === undefined || element === '*') return NOTHING
  const rules = new Set<number>()
  for (const value of listOf(element.AWS)) {
    const rule = missOf(value, requester)
    if (rule !== undefined) rules.add(rule)
  }
  if (element.Service !== undefined && requester.type === 'AssumedRole') rules.add(RULE['RES-A13b'])
  if (element.Federated !== undefined && requester.federatedSession) rules.add(RULE['RES-A14b'])
  return [...rules]
}

const NOTHING: readonly number[] = []

function missOf(value: string, { type, arn, issuer }: Requester): number | undefined {
  if (value === '*' || value === arn || value === issuer) return undefined
  if (/^A(ROA|IDA)[A-Z0-9]+$/.test(value)) return RULE['RES-A17']
  if (value.includes(':assumed-role/')) return value.endsWith('*') ? RULE['RES-A6'] : undefined
  if (value.includes('*') || value.includes('?')) return RULE['RES-13']
  if (value.includes(':group/')) return RULE['RES-19']
  if (value.toLowerCase() === arn?.toLowerCase() || value.toLowerCase() === issuer?.toLowerCase()) return RULE['RES-15']
  return value.includes(':role/') && (type === 'AssumedRole' || type === 'IAMUser') ? RULE['RES-A4'] : undefined
}
