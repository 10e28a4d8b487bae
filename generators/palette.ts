import type { Form } from '../model/format/hello.ts'
import type { PrincipalType } from '../model/format/principalTypes.ts'
import { OPERATORS, type Operator, operatorType, type ValueType } from './conditions/operators.ts'
import type { Random } from './random.ts'
import type { Features, PolicyKind, Settings, Span } from './settings.ts'
import { isGlobal, type KeySpec } from './world/keys.ts'
import { keysNamed } from './world/keysNamed.ts'
import { hasAccount } from './world/principal.ts'
import { type Service, servicesNamed } from './world/services.ts'

/** Settings worked out once: lookups instead of searches while worlds are drawn. */
export interface Palette {
  readonly kinds: { readonly [kind in PolicyKind]?: true }
  readonly forms: { readonly [form in Form]?: true }
  /** Each type as often as its weight says. */
  readonly principals: readonly PrincipalType[]
  readonly crossAccount: boolean
  /** Resource policies may name principals in whatever way. */
  readonly everyName: boolean
  /** Resource policies may name service principals. */
  readonly namesServices: boolean
  readonly generic: boolean
  readonly roleTrust: boolean
  readonly kmsKey: boolean
  readonly services: readonly Service[]
  readonly servicesWithPolicies: readonly Service[]
  readonly servicesWithRcps: readonly Service[]
  readonly sts: Service | undefined
  readonly kms: Service | undefined
  /** The free condition keys that worlds may have, and those of them that any request may carry. */
  readonly keys: readonly KeySpec[]
  readonly globalKeys: readonly KeySpec[]
  /** Set operators may occur, so keys may have several values. */
  readonly sets: boolean
  /** Whether conditions may name whatever they like. */
  readonly anyKey: boolean
  readonly allowsKey: (name: string) => boolean
  readonly operators: { readonly [type in ValueType]: readonly Operator[] }
  readonly ifExists: boolean
  readonly forAllValues: boolean
  readonly forAnyValue: boolean
}

const WEIGHTS: { readonly [type in PrincipalType]: number } = {
  AssumedRole: 60,
  FederatedUser: 11,
  IAMUser: 12,
  Root: 4,
  AWSService: 4,
  WebIdentityUser: 3,
  SAMLUser: 3,
  Anonymous: 3,
}

const NAMES = ['principal:account', 'principal:role', 'principal:session', 'principal:star'] as const

const made = new WeakMap<Settings, Palette>()

export function paletteOf(settings: Settings): Palette {
  const known = made.get(settings)
  if (known !== undefined) return known
  const palette = makePalette(settings.features)
  made.set(settings, palette)
  return palette
}

function makePalette(features: Features): Palette {
  const services = servicesNamed(features.services)
  const sts = services.find((service) => service.prefix === 'sts')
  const kms = services.find((service) => service.prefix === 'kms')
  // Keys have decisions of their own only in kms-key worlds, roles only in role-trust worlds (EVAL-12).
  const others = services.filter((service) => service !== sts && service !== kms)
  const resource = features.kinds.includes('resource')
  const roleTrust = resource && sts !== undefined && features.resourceKinds.includes('role-trust')
  const kmsKey = resource && kms !== undefined && features.resourceKinds.includes('kms-key')
  const generic = (others.length > 0 && features.resourceKinds.includes('generic')) || (!roleTrust && !kmsKey)
  const genericServices = others.length > 0 ? others : services
  const withPolicies = others.filter((service) => service.resourcePolicies)
  const sets = features.qualifiers.includes('ForAllValues') || features.qualifiers.includes('ForAnyValue')
  const { allowsKey, keys } = keysNamed(features.conditionKeys)
  const usable = sets ? keys : keys.filter((key) => !key.multi)
  return {
    kinds: Object.fromEntries(features.kinds.map((kind) => [kind, true])),
    forms: Object.fromEntries(features.forms.map((form) => [form, true])),
    principals: weighted(
      features.principals.filter((type) => canOccur(type, { resource, generic, roleTrust, kmsKey })),
    ),
    crossAccount: features.crossAccount && resource,
    everyName: NAMES.every((form) => features.forms.includes(form)),
    namesServices: features.principals.includes('AWSService'),
    generic,
    roleTrust,
    kmsKey,
    services: byWeight(genericServices),
    servicesWithPolicies: byWeight(withPolicies.length > 0 ? withPolicies : genericServices),
    servicesWithRcps: others.filter((service) => service.rcps),
    sts,
    kms,
    keys: usable,
    globalKeys: usable.filter(isGlobal),
    sets,
    anyKey: features.conditionKeys === 'any',
    allowsKey,
    operators: {
      string: fitting(features.operators, 'string'),
      numeric: fitting(features.operators, 'numeric'),
      date: fitting(features.operators, 'date'),
      bool: fitting(features.operators, 'bool'),
      ip: fitting(features.operators, 'ip'),
      // Twice the operators of their own, lest those for texts crowd them out.
      arn: [...fitting(features.operators, 'arn'), ...features.operators.filter((one) => operatorType(one) === 'arn')],
      binary: fitting(features.operators, 'binary'),
    },
    ifExists: features.qualifiers.includes('IfExists'),
    forAllValues: features.qualifiers.includes('ForAllValues'),
    forAnyValue: features.qualifiers.includes('ForAnyValue'),
  }
}

/** Whether the other features leave this type something to ask for. */
function canOccur(
  type: PrincipalType,
  has: Pick<Palette, 'generic' | 'roleTrust' | 'kmsKey'> & { readonly resource: boolean },
): boolean {
  if (type === 'WebIdentityUser' || type === 'SAMLUser') return has.roleTrust
  if (type === 'FederatedUser') return has.generic || has.kmsKey
  return hasAccount(type) || has.resource
}

function weighted(types: readonly PrincipalType[]): readonly PrincipalType[] {
  if (types.length === 0) return ['AssumedRole']
  return types.flatMap((type) => Array<PrincipalType>(WEIGHTS[type]).fill(type))
}

function byWeight(services: readonly Service[]): readonly Service[] {
  return services.flatMap((service) => Array<Service>(service.weight ?? 1).fill(service))
}

/** Operators that read values of this type; text operators read any ARN too. */
function fitting(operators: readonly Operator[], type: ValueType): readonly Operator[] {
  return OPERATORS.filter((operator) => {
    const reads = operatorType(operator)
    return operators.includes(operator) && (reads === type || reads === 'any' || (reads === 'string' && type === 'arn'))
  })
}

/** A number of the span, both ends included. */
export function within(random: Random, span: Span): number {
  return span.min + random.below(span.max - span.min + 1)
}
