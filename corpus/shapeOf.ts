import { canonicalText } from '../model/canonical.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { JsonValue } from '../model/json.ts'

/**
 * What a case asks and expects, in canonical form, with its accounts and the names of its principals numbered in the order of their
 * appearance: two cases of one shape show the same. Names that a program might confuse (one the start of the other, equal but for
 * letter case, leading zeros) keep what makes them so.
 */
export function shapeOf(one: Case): string {
  const expected = 'decisions' in one ? one.decisions : 'refused' in one ? one.refused : one.outcome
  const asked = 'call' in one ? { call: one.call } : { scenario: one.scenario, prelude: one.prelude }
  const text = canonicalText({ ...asked, expected } as unknown as JsonValue)
  const accounts = [...new Set(text.match(ACCOUNT) ?? [])]
  const names = 'call' in one ? [] : [...new Set([...(one.prelude ?? []), one.scenario].flatMap(namesOf))]
  const numbered = text
    .replaceAll(ACCOUNT, (account) => `<${accounts.indexOf(account)}${/^0*/.exec(account)?.[0] ?? ''}>`)
    .replaceAll(WORD, (word) => (names.includes(word) ? `<${String.fromCharCode(97 + names.indexOf(word))}>` : word))
  return `${numbered} ${likeness(names)}`
}

const ACCOUNT = /(?<!\d)\d{12}(?!\d)/g
/** A name as it stands between the punctuation of an ARN or of JSON. */
const WORD = /[\w+=,.@-]+/g
/** As many as there are letters to number them by. */
const MOST_NAMES = 26

/** Session, role and user names, which say nothing but who somebody is. */
function namesOf({ principal: { arn = '', issuer = '' } }: Scenario): string[] {
  return [arn, issuer]
    .flatMap((one) => one.split(/[:/]/).slice(6))
    .filter((name) => name !== '' && name.match(WORD)?.[0] === name && !/^\d{12}$/.test(name))
    .slice(0, MOST_NAMES)
}

function likeness(names: readonly string[]): string {
  const found: string[] = []
  for (const [at, name] of names.entries()) {
    for (const [before, other] of names.slice(0, at).entries()) {
      if (name.toLowerCase() === other.toLowerCase()) found.push(`${before}~${at}`)
      else if (name.startsWith(other) || other.startsWith(name)) found.push(`${before}<${at}`)
    }
  }
  return found.join()
}
