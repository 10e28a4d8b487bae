import { parseArn } from '../../model/arn.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { isNumber, isTyped } from './typed.ts'

/** The two accounts of AWS's own examples, which readers know at sight. */
const FAMILIAR = ['111122223333', '444455556666'] as const

/** The scenario with account ids, names, paths and values replaced throughout by plainer ones. */
export function* renameThroughout(scenario: Scenario): Iterable<Scenario> {
  const text = JSON.stringify(scenario)
  for (const account of unfamiliarAccounts(text)) {
    const free = FAMILIAR.find((familiar) => !text.includes(familiar))
    if (free !== undefined) yield* renamed(text, account, free)
  }
  yield* renamed(text, 'arn:aws-cn:', 'arn:aws:')
  yield* renamed(text, 'arn:aws-us-gov:', 'arn:aws:')
  const { arn, issuer } = scenario.principal
  for (const [one, letter] of [
    [issuer, 'R'],
    [arn, 'S'],
  ] as const) {
    const resource = one === undefined ? undefined : parseArn(one)?.resource
    if (resource === undefined) continue
    const path = resource.slice(resource.indexOf('/'), resource.lastIndexOf('/'))
    if (resource.includes('/') && path !== '') yield* renamed(text, `${path}/`, '/')
    const name = resource.slice(resource.lastIndexOf('/') + 1)
    if (name.length > 1 && resource.includes('/')) yield* renamedName(text, name, letter)
  }
  for (const word of words(scenario)) {
    yield* renamed(text, inJson(word), 'x')
    if (word.length > 3) yield* renamed(text, inJson(word), inJson(word.slice(0, word.length >> 1)))
  }
}

/** Account ids in the text that are none of the familiar two: a measure that renaming them lowers. */
export function unfamiliarAccounts(text: string): string[] {
  const found = new Set(text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])
  for (const familiar of FAMILIAR) found.delete(familiar)
  return [...found]
}

/** What requests name: components of resources and context values, each once. */
function words(scenario: Scenario): string[] {
  const found = new Set<string>()
  for (const { resource, context } of scenario.requests.slice(0, 4)) {
    for (const word of resource.slice(resource.lastIndexOf(':') + 1).split('/')) found.add(word)
    for (const value of Object.values(context))
      for (const one of typeof value === 'string' ? [value] : value) found.add(one)
  }
  return [...found].filter((word) => word.length > 1 && !isTyped(word) && !isNumber(word))
}

function* renamedName(text: string, name: string, to: string): Iterable<Scenario> {
  const escaped = inJson(name)
  yield* parsed(text.replaceAll(`/${escaped}`, `/${to}`).replaceAll(`:${escaped}`, `:${to}`), text)
}

function* renamed(text: string, from: string, to: string): Iterable<Scenario> {
  yield* parsed(text.replaceAll(from, to), text)
}

/** A replacement may hit the format's own words; what is no JSON any more is no candidate, the rest is checked by the caller. */
function* parsed(text: string, before: string): Iterable<Scenario> {
  if (text === before) return
  try {
    yield JSON.parse(text) as Scenario
  } catch {
    // A word that JSON itself is made of.
  }
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
