import type { RuleId } from '../../model/catalogue/catalogue.ts'
import { RULE } from '../rules.ts'

/** Rules about single condition keys: what it means that they are there or not. */
const BY_KEY: ReadonlyMap<string, RuleId> = new Map([
  ['aws:requestedregion', 'COND-20'],
  ['aws:sourceip', 'COND-21'],
  ['aws:multifactorauthpresent', 'COND-22'],
  ['aws:principalarn', 'KEY-02'],
  ['aws:username', 'KEY-03'],
])

/** What a clause marks for its key, apart from what its operator does. */
export interface KeyRules {
  readonly whenever: number | undefined
  readonly absent: number
  readonly present: number
}

/** The rules of a lower-case key. SESS-13, SESS-14: the time of issue hits sessions, and never long-term credentials. */
export function rulesOfKey(key: string): KeyRules {
  const id = key.startsWith('aws:principaltag/') ? 'COND-23' : BY_KEY.get(key)
  const issueTime = key === 'aws:tokenissuetime'
  return {
    whenever: id && RULE[id],
    absent: RULE[issueTime ? 'SESS-14' : 'COND-24'],
    present: RULE[issueTime ? 'SESS-13' : 'COND-02'],
  }
}
