import type { Feature, Hello } from '../model/format/hello.ts'
import type { PrincipalType } from '../model/format/principalTypes.ts'
import type { ResourceKind } from '../model/format/scenario.ts'
import { PRESETS, type Settings } from './settings.ts'

/** Principal types beside AssumedRole, and the feature that stands for each in `supports`. */
const PRINCIPALS: { readonly [type in PrincipalType]: Feature | undefined } = {
  AssumedRole: undefined,
  FederatedUser: 'federated-user',
  IAMUser: 'iam-user',
  Root: 'root',
  AWSService: 'aws-service',
  WebIdentityUser: 'web-identity',
  SAMLUser: 'web-identity',
  Anonymous: 'anonymous',
}

const RESOURCE_KINDS: { readonly [kind in ResourceKind]: Feature | undefined } = {
  generic: undefined,
  'role-trust': 'role-trust',
  'kms-key': 'kms-key',
}

/**
 * The settings narrowed to what an evaluator says it supports (`docs/protocol.md`: `supports`, `only`, `without`). What is
 * generated from them lies inside by construction, so nothing has to be filtered.
 */
export function aimAt(hello: Hello, settings: Settings = PRESETS.default): Settings {
  const { features } = settings
  const supports = new Set(hello.supports)
  const supported = (feature: Feature | undefined): boolean => feature === undefined || supports.has(feature)
  const without = new Set(hello.without)
  const { services, operators, conditionKeys } = hello.only ?? {}
  const listed = operators === undefined ? undefined : new Set(operators)
  return {
    ...settings,
    chances: { ...settings.chances, malformed: supports.has('validation') ? settings.chances.malformed : 0 },
    features: {
      kinds: features.kinds.filter(supported),
      principals: orElse(
        features.principals.filter((type) => supported(PRINCIPALS[type])),
        ['AssumedRole'],
      ),
      crossAccount: features.crossAccount && supports.has('cross-account'),
      resourceKinds: features.resourceKinds.filter((kind) => supported(RESOURCE_KINDS[kind])),
      forms: features.forms.filter((form) => !without.has(form)),
      services: servicesWithin(features.services, services),
      operators: features.operators.filter((operator) => listed?.has(operator) ?? true),
      qualifiers: features.qualifiers.filter((qualifier) => listed?.has(qualifier) ?? true),
      conditionKeys: keysWithin(features.conditionKeys, conditionKeys),
      text: features.text && supports.has('text'),
    },
  }
}

/** Those of the settings that the evaluator knows; its own where they share none, as generation needs one at least. */
function servicesWithin(own: readonly string[], listed: readonly string[] | undefined): readonly string[] {
  if (listed === undefined || listed.length === 0) return own
  const lower = listed.map((service) => service.toLowerCase())
  return orElse(
    own.filter((service) => lower.includes(service)),
    lower,
  )
}

function keysWithin(own: 'any' | readonly string[], listed: readonly string[] | undefined): 'any' | readonly string[] {
  if (listed === undefined || own === 'any') return listed ?? own
  return own.filter((key) => listed.some((other) => other.toLowerCase() === key.toLowerCase()))
}

function orElse<T>(list: readonly T[], fallback: readonly T[]): readonly T[] {
  return list.length > 0 ? list : fallback
}
