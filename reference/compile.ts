import type { Scenario } from '../model/format/scenario.ts'
import type { Policy, PolicyDocument } from '../model/policyDocument.ts'
import type { KeyNames } from './facts.ts'
import { checkDocument, type DocumentKind } from './grammar/checkDocument.ts'
import { documentOf } from './grammar/documentOf.ts'
import { type Compiled, Memory } from './memory.ts'
import { type Requester, requesterOf } from './principal/requester.ts'
import { ADOPTED_READINGS, completeReadings, type Readings } from './readings.ts'
import { unspecifiedNumber } from './rules.ts'
import { type CompiledDocument, compileDocument } from './statement/compileDocument.ts'
import type { Refusal } from './verdict.ts'
import { worldRules } from './worldRules.ts'

/** A scenario's world with its documents compiled, ready for any number of requests. */
export interface CompiledWorld {
  readonly requester: Requester
  readonly kind: NonNullable<Scenario['resourceKind']>
  readonly identity: readonly CompiledDocument[]
  /** None or one, like resource and endpoint. */
  readonly boundary: readonly CompiledDocument[]
  /** Empty where no session policy was passed. */
  readonly session: readonly CompiledDocument[]
  readonly resource: readonly CompiledDocument[]
  /** One list a level; no level where there is no organization. */
  readonly scps: readonly (readonly CompiledDocument[])[]
  readonly rcps: readonly CompiledDocument[]
  readonly endpoint: readonly CompiledDocument[]
  /** UNSP inputs that the documents hold, as bits of their numbers. */
  readonly unspecified: number
  readonly readings: readonly string[]
  /** Marks of the rules that the world follows whatever is requested. */
  readonly marks: readonly number[]
  /** Condition keys that its documents ask for. */
  readonly keys: KeyNames
}

/** Whether compiling ended in a refusal. */
export function isRefusal(compiled: CompiledWorld | Refusal): compiled is Refusal {
  return 'rule' in compiled
}

/**
 * Compiles a scenario that the format has passed. A malformed policy document, wherever it stands, is a refusal: AWS would
 * not have taken it. `readings` replaces the adopted reading of open points; the set of permitted decisions does not depend on it.
 * `memory` is what scenarios that share documents with this one have left behind.
 */
export function compile(
  scenario: Scenario,
  readings?: Readings,
  memory: Memory = new Memory(),
): CompiledWorld | Refusal {
  const { policies, session } = scenario
  const kind = scenario.resourceKind ?? 'generic'
  const compiler = new Compiler(memory.sameOrNew(requesterOf(scenario)), memory)
  const world: CompiledWorld = {
    requester: compiler.requester,
    kind,
    identity: compiler.all(policies.identity, 'policies.identity', 'identity'),
    boundary: compiler.optional(policies.boundary, 'policies.boundary', 'boundary'),
    session: [
      ...compiler.optional(session?.inline, 'session.inline', 'session'),
      ...compiler.all(
        (session?.managed ?? []).map(({ document }) => document),
        'session.managed',
        'session',
      ),
    ],
    resource: compiler.optional(policies.resource, 'policies.resource', kind === 'generic' ? 'resource' : kind),
    scps: (policies.scps ?? []).map((level, index) => compiler.level(level, `policies.scps[${index}]`, 'scp')),
    rcps: (policies.rcps ?? []).flatMap((level, index) => compiler.all(level, `policies.rcps[${index}]`, 'rcp')),
    endpoint: compiler.optional(policies.endpoint, 'policies.endpoint', 'endpoint'),
    unspecified: 0,
    keys: memory.keys,
    marks: worldRules(scenario, compiler.requester),
    readings: readings === undefined ? ADOPTED_READINGS : completeReadings(readings),
  }
  if (policies.endpoint !== undefined && scenario.principal.type === 'AWSService') compiler.meets('UNSP-24')
  return compiler.refusal ?? { ...world, unspecified: compiler.unspecified }
}

/** Compiles document after document and keeps the first refusal and the UNSP inputs met on the way. */
class Compiler {
  refusal: Refusal | undefined
  unspecified = 0
  readonly requester: Requester
  private readonly memory: Memory

  constructor(requester: Requester, memory: Memory) {
    this.requester = requester
    this.memory = memory
  }

  meets(id: string): void {
    this.unspecified |= 1 << unspecifiedNumber(id)
  }

  optional(policy: Policy | undefined, path: string, kind: DocumentKind): CompiledDocument[] {
    const document = this.one(policy, path, kind)
    return document === undefined ? [] : [document]
  }

  private one(policy: Policy | undefined, path: string, kind: DocumentKind): CompiledDocument | undefined {
    if (policy === undefined || this.refusal !== undefined) return undefined
    const { requester } = this
    const compiled = this.memory.document(policy, path, kind, requester, () =>
      compiledAt(path, policy, kind, requester),
    )
    this.unspecified |= compiled.unspecified
    if (compiled.flaw === undefined) return compiled.document
    this.refusal = { policy: path, ...compiled.flaw }
    return undefined
  }

  all(policies: readonly Policy[], path: string, kind: DocumentKind): CompiledDocument[] {
    const compiled: CompiledDocument[] = []
    for (let index = 0; index < policies.length; index++) {
      const document = this.one(policies[index], `${path}[${index}]`, kind)
      if (document !== undefined) compiled.push(document)
    }
    return compiled
  }

  /** UNSP-26: a level without any policy. */
  level(policies: readonly Policy[], path: string, kind: DocumentKind): CompiledDocument[] {
    if (policies.length === 0) this.meets('UNSP-26')
    return this.all(policies, path, kind)
  }
}

function compiledAt(path: string, policy: Policy, kind: DocumentKind, requester: Requester): Compiled {
  const { value, flaw: unread } = documentOf(policy, kind)
  const flaw = unread ?? checkDocument(value, kind)
  if (flaw !== undefined) return { flaw, unspecified: 0 }
  let unspecified = 0
  const meets = (id: string): void => {
    unspecified |= 1 << unspecifiedNumber(id)
  }
  const document = compileDocument(value as unknown as PolicyDocument, { policy: path, kind }, requester, meets)
  return { path, document, unspecified }
}
