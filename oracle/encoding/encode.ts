import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { canonicalText } from '../../model/canonical.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { textOf } from '../policyText.ts'
import { type Classified, classify } from './classify.ts'
import { contextEntries } from './contextEntries.ts'
import { documentsOf } from './documentsOf.ts'
import { keyOperators } from './keyOperators.ts'
import { mergePolicies } from './mergePolicies.ts'
import { NOTHING } from './nothing.ts'

/** One question to the simulator: what it asks for, and which requests its answers are for, by `action\0resource`. */
interface Question {
  readonly part: 'whole' | 'session'
  readonly input: SimulateCustomPolicyRequest
  readonly requests: ReadonlyMap<string, readonly number[]>
}

export interface Encoded extends Classified {
  readonly questions: readonly Question[]
}

/** The questions that a scenario comes to: none for class `none`; requests with one context share calls. */
export function encode(scenario: Scenario): Encoded {
  const classified = classify(scenario)
  if (classified.class === 'none') return { ...classified, questions: [] }
  const groups = groupsOf(scenario, classified)
  const parts = classified.class === 'composed' ? (['whole', 'session'] as const) : (['whole'] as const)
  const questions = parts.flatMap((part) => {
    const documents = documentsFor(part, scenario, classified)
    return groups.map(({ actions, resources, context, requests }) => ({
      part,
      requests,
      input: {
        ...documents,
        ActionNames: [...actions],
        ResourceArns: [...resources],
        ContextEntries: contextEntries(context, keyOperators(documentsOf(scenario))),
      },
    }))
  })
  return { ...classified, questions }
}

/** Action and resource as the key of an answer. */
export function cell(action: string, resource: string): string {
  return `${action}\0${resource}`
}

type Documents = Pick<
  SimulateCustomPolicyRequest,
  | 'PolicyInputList'
  | 'PermissionsBoundaryPolicyInputList'
  | 'OrderedOrganizationPolicyInputList'
  | 'ResourcePolicy'
  | 'ResourceOwner'
  | 'CallerArn'
>

/** Where the documents go: in the second call of a composed question the session policies stand alone (SIM-40). */
function documentsFor(part: Question['part'], scenario: Scenario, { class: oracle }: Classified): Documents {
  if (part === 'session') return { PolicyInputList: sessionPolicies(scenario).map(textOf) }
  const { principal, policies, resourceAccount } = scenario
  const boundary = oracle === 'boundary-slot' ? mergePolicies(sessionPolicies(scenario)) : policies.boundary
  const scps = (policies.scps ?? []).map((level) => ({ ServiceControlPolicyInputList: level.map(textOf) }))
  return {
    PolicyInputList: policies.identity.length === 0 ? [NOTHING] : policies.identity.map(textOf),
    ...(boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: [textOf(boundary)] }),
    ...(scps.length === 0 ? {} : { OrderedOrganizationPolicyInputList: scps }),
    ...(policies.resource === undefined
      ? {}
      : {
          ResourcePolicy: textOf(policies.resource),
          ResourceOwner: `arn:${principal.arn?.split(':')[1]}:iam::${resourceAccount}:root`,
          CallerArn: principal.arn,
        }),
  }
}

interface Group {
  readonly actions: ReadonlySet<string>
  readonly resources: ReadonlySet<string>
  readonly context: Scenario['requests'][number]['context']
  readonly requests: ReadonlyMap<string, readonly number[]>
}

/** Answers that one call may give beside those that are wanted: as many as fit a page where each is one (SIM-02). */
const MOST_CELLS = 100

/**
 * A call answers every action on every resource, so requests of one context share one; what it answers beside them is passed over. `*` stands
 * apart, as its answers are told otherwise (SIM-07), and so does what is too much for one, and what a resource policy might not apply to.
 */
function groupsOf(scenario: Scenario, { excluded }: Classified): readonly Group[] {
  const { requests, policies } = scenario
  const byContext = new Map<string, Map<string, number[]>>()
  for (const [index, { action, resource, context }] of requests.entries()) {
    if (excluded[index] !== undefined) continue
    const key = `${resource === '*'}${canonicalText(context)}`
    const cells = entry(byContext, key, () => new Map<string, number[]>())
    entry(cells, cell(action, resource), () => []).push(index)
  }
  return [...byContext.values()].flatMap((cells) => {
    const keys = [...cells.keys()]
    const fits = sizeOf(keys) <= MOST_CELLS && policies.resource === undefined
    return (fits ? [keys] : bySameResources(keys)).map((own) => groupOf(own, cells, requests))
  })
}

function sizeOf(keys: readonly string[]): number {
  return new Set(keys.map(actionOf)).size * new Set(keys.map(resourceOf)).size
}

/** Actions that want the same resources together: such a call answers nothing beside. */
function bySameResources(keys: readonly string[]): readonly (readonly string[])[] {
  const byAction = new Map<string, string[]>()
  for (const key of keys) entry(byAction, actionOf(key), () => []).push(key)
  const same = new Map<string, string[]>()
  for (const own of byAction.values()) entry(same, JSON.stringify(own.map(resourceOf).sort()), () => []).push(...own)
  return [...same.values()]
}

function groupOf(
  keys: readonly string[],
  cells: ReadonlyMap<string, readonly number[]>,
  requests: Scenario['requests'],
): Group {
  const [first] = cells.get(keys[0] as string) as readonly number[]
  return {
    actions: new Set(keys.map(actionOf)),
    resources: new Set(keys.map(resourceOf)),
    context: requests[first as number]?.context ?? {},
    requests: new Map(keys.map((key) => [key, cells.get(key) as readonly number[]])),
  }
}

function actionOf(key: string): string {
  return key.slice(0, key.indexOf('\0'))
}

function resourceOf(key: string): string {
  return key.slice(key.indexOf('\0') + 1)
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
