import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { featuresOf } from '../features.ts'
import type { Pivot } from './pivotsOf.ts'
import { readOperator } from './readOperator.ts'
import { relationOf, spelling } from './spelling.ts'

/** What a verdict adds to coverage: its decision path, and each rule with its outcome by deciding layer. */
export function itemsOfVerdict(scenario: Scenario, { layer, decision, marks }: Verdict): readonly string[] {
  const path = `${layer} ${decision}`
  const who = whoOf(scenario)
  return [`path ${path} ${who}`, ...marks.map((mark) => `rule ${mark} ${path}`)]
}

/** Pairs beyond so many pivots say no more than those before them. */
const PAIRED = 24

/** What several pivots add together: the kinds of policy that a decision turns on at once, and the clauses that meet, two by two. */
export function itemsOfMeeting(scenario: Scenario, pivots: readonly Pivot[]): readonly string[] {
  if (pivots.length === 0) return []
  const kinds = [...new Set(pivots.map(({ kind, effect, met }) => `${kind} ${effect} ${met}`))].sort()
  const items = new Set([`meeting ${whoOf(scenario)} ${kinds.join()}`])
  const clauses = pivots.slice(0, PAIRED)
  for (const [at, one] of clauses.entries()) {
    for (const other of clauses.slice(at + 1)) {
      if (isPlain(one) && isPlain(other)) continue
      items.add(`pair ${[one, other].map(({ kind, effect, element }) => `${kind} ${effect} ${element}`).sort()}`)
    }
  }
  return [...items]
}

function isPlain({ element }: Pivot): boolean {
  return element === 'Action' || element === 'Resource'
}

function whoOf(scenario: Scenario): string {
  const words = [...featuresOf(scenario)].filter((feature) => /^(principal|via|relation|resource):/.test(feature))
  return words.sort().join()
}

/** Values of a clause that are looked at one by one. */
const VALUES = 4

/** What a pivot adds: which clause it is and how it came out, and how what it asks for relates to what the request has. */
export function itemsOfPivot(scenario: Scenario, request: Request, pivot: Pivot): readonly string[] {
  const { kind, effect, element, met, values } = pivot
  const where = `${kind} ${effect}`
  if (element === 'Condition') return [...itemsOfCondition(request, pivot, where), ...itemsOfVariables(request, pivot)]
  if (element === 'Principal' || element === 'NotPrincipal') {
    const forms = values.map((value) => spelling(value.replaceAll(/\d{12}/g, '#'))).slice(0, VALUES)
    return [
      `${element} ${where} ${whoOf(scenario)} ${met} ${forms[0]}`,
      ...forms.map((form) => `${element} ${form} ${met} ${effect}`),
    ]
  }
  const asked = element.endsWith('Action') ? request.action : request.resource
  return [
    `${element} ${where} ${met} ${values.length > 1}`,
    ...itemsOfVariables(request, pivot),
    ...values.slice(0, VALUES).map((value) => `${element} ${spelling(value)} ${relationOf(value, asked)} ${met}`),
  ]
}

function itemsOfCondition(
  { context }: Request,
  { operator = '', key = '', met, values }: Pivot,
  where: string,
): readonly string[] {
  const { qualifier, bare, ifExists } = readOperator(operator)
  const name = Object.keys(context).find((one) => one.toLowerCase() === key.toLowerCase())
  const has = name === undefined ? undefined : context[name]
  const list = has === undefined ? [] : typeof has === 'string' ? [has] : has
  const presence =
    has === undefined ? 'absent' : typeof has === 'string' ? 'one' : `list of ${Math.min(2, list.length)}`
  const [service] = key.toLowerCase().split('/')
  const framing = `${qualifier} ${bare} ${ifExists} ${presence} ${met}`
  const items = [
    `key ${service} ${met}`,
    `condition ${framing} ${Math.min(3, values.length)}`,
    `condition ${where} ${bare} ${qualifier} ${ifExists} ${met}`,
  ]
  for (const value of values.slice(0, VALUES)) {
    for (const one of list.slice(0, VALUES))
      items.push(`values ${bare} ${spelling(value)} ${spelling(one)} ${relationOf(value, one)} ${met}`)
  }
  if (name !== undefined && name !== key) items.push(`key in other letters ${met}`)
  return items
}

/** The policy variables of a clause (VAR-01): their names, what the request has for them, and where they stand. */
function itemsOfVariables(
  { context }: Request,
  { kind, element, operator = '', values, met }: Pivot,
): readonly string[] {
  const items: string[] = []
  const where = element === 'Condition' ? readOperator(operator).bare : element
  for (const value of values.slice(0, VALUES)) {
    for (const part of value.split('${').slice(1, 1 + VALUES)) {
      const inside = part.split('}', 1)[0] ?? ''
      const name = inside.split(',', 1)[0]?.trim().toLowerCase() ?? ''
      const key = Object.keys(context).find((one) => one.toLowerCase() === name)
      const has = key === undefined ? undefined : context[key]
      const presence = has === undefined ? 'absent' : typeof has === 'string' ? spelling(has) : 'list'
      items.push(`variable ${name.split('/')[0]} ${where} ${met}`, `variable in ${kind} ${where} ${met}`)
      items.push(`variable ${inside.includes(',')} ${where} ${presence} ${met}`)
    }
  }
  return items
}
