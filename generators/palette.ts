import type { Form } from '../model/format/hello.ts'
import type { PrincipalType } from '../model/format/principal.ts'
import { OPERATORS, type Operator, operatorType, type ValueType } from './conditions/operators.ts'
import type { Random } from './random.ts'
import type { PolicyKind, Settings } from './settings.ts'
import { KEYS, type KeySpec } from './world/keys.ts'
import { type Service, servicesNamed } from './world/services.ts'

/** Settings worked out once: lookups instead of searches while worlds are drawn. */
export interface Palette {
  readonly kinds: { readonly [kind in PolicyKind]?: true }
  readonly forms: { readonly [form in Form]?: true }
  /** Each type as often as its weight says. */
  readonly principals: readonly PrincipalType[]
  readonly roleTrust: boolean
  readonly kmsKey: boolean
  readonly generic: boolean
  readonly services: readonly Service[]
  readonly servicesWithPolicies: readonly Service[]
  readonly servicesWithRcps: readonly Service[]
  readonly sts: Service | undefined
  readonly kms: Service | undefined
  readonly keys: readonly KeySpec[]
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

const made = new WeakMap<Settings, Palette>()

export function paletteOf(settings: Settings): Palette {
  const known = made.get(settings)
  if (known !== undefined) return known
  const palette = makePalette(settings)
  made.set(settings, palette)
  return palette
}

function makePalette({ features }: Settings): Palette {
  const services = servicesNamed(features.services)
  const named = (prefix: string): Service | undefined => services.find((service) => service.prefix === prefix)
  // Keys have decisions of their own only in kms-key worlds, roles only in role-trust worlds (EVAL-12).
  const generic = services.filter((service) => service.prefix !== 'kms' && service.prefix !== 'sts')
  const roleTrust =
    features.resourceKinds.includes('role-trust') && features.kinds.includes('resource') && named('sts') !== undefined
  const kmsKey =
    features.resourceKinds.includes('kms-key') && features.kinds.includes('resource') && named('kms') !== undefined
  const principals = features.principals.filter(
    (type) => roleTrust || (type !== 'WebIdentityUser' && type !== 'SAMLUser'),
  )
  const allowsKey = keyFilter(features.conditionKeys)
  const keys = KEYS.filter((key) => allowsKey(key.name))
  return {
    kinds: Object.fromEntries(features.kinds.map((kind) => [kind, true])),
    forms: Object.fromEntries(features.forms.map((form) => [form, true])),
    principals: (principals.length === 0 ? (['AssumedRole'] as const) : principals).flatMap((type) =>
      Array<PrincipalType>(WEIGHTS[type]).fill(type),
    ),
    roleTrust,
    kmsKey,
    generic: generic.length > 0 || (!roleTrust && !kmsKey),
    services: generic.length > 0 ? generic : services,
    servicesWithPolicies: orElse(
      generic.filter((service) => service.resourcePolicies),
      generic,
      services,
    ),
    servicesWithRcps: generic.filter((service) => service.rcps),
    sts: named('sts'),
    kms: named('kms'),
    keys,
    anyKey: features.conditionKeys === 'any',
    allowsKey,
    operators: {
      string: fitting(features.operators, 'string'),
      numeric: fitting(features.operators, 'numeric'),
      date: fitting(features.operators, 'date'),
      bool: fitting(features.operators, 'bool'),
      ip: fitting(features.operators, 'ip'),
      arn: fitting(features.operators, 'arn'),
      binary: fitting(features.operators, 'binary'),
    },
    ifExists: features.qualifiers.includes('IfExists'),
    forAllValues: features.qualifiers.includes('ForAllValues'),
    forAnyValue: features.qualifiers.includes('ForAnyValue'),
  }
}

function orElse<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** Operators that read values of this type; text operators read any ARN too. */
function fitting(operators: readonly Operator[], type: ValueType): readonly Operator[] {
  return OPERATORS.filter((operator) => {
    const reads = operatorType(operator)
    return operators.includes(operator) && (reads === type || reads === 'any' || (reads === 'string' && type === 'arn'))
  })
}

function keyFilter(keys: 'any' | readonly string[]): (name: string) => boolean {
  if (keys === 'any') return () => true
  const exact = new Set(keys.map((key) => key.toLowerCase()))
  const starts = [...exact].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1))
  return (name) => exact.has(name.toLowerCase()) || starts.some((start) => name.toLowerCase().startsWith(start))
}

/** A number of `span`, both ends included. */
export function within(random: Random, span: { readonly min: number; readonly max: number }): number {
  return span.min + random.below(span.max - span.min + 1)
}
