import type { Form } from '../model/format/hello.ts'
import { PRINCIPAL_TYPES, type PrincipalType } from '../model/format/principalTypes.ts'
import type { ResourceKind } from '../model/format/scenario.ts'
import { OPERATORS, type Operator } from './conditions/operators.ts'
import { SERVICE_NAMES } from './world/services.ts'

/** The places of a scenario that hold policies. */
const POLICY_KINDS = ['identity', 'session', 'resource', 'boundary', 'scps', 'rcps', 'endpoint'] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]

const QUALIFIERS = ['IfExists', 'ForAllValues', 'ForAnyValue'] as const
type Qualifier = (typeof QUALIFIERS)[number]

/** What may occur at all. Nothing outside of it is ever drawn, so that generation can be aimed without filtering. */
export interface Features {
  readonly kinds: readonly PolicyKind[]
  readonly principals: readonly PrincipalType[]
  readonly crossAccount: boolean
  readonly resourceKinds: readonly ResourceKind[]
  /** Forms of the policy language, in the words of the protocol's `without`. */
  readonly forms: readonly Form[]
  /** Service prefixes of the actions. */
  readonly services: readonly string[]
  /** Bare condition operators. */
  readonly operators: readonly Operator[]
  readonly qualifiers: readonly Qualifier[]
  /** Condition keys; a name ending in `*` stands for all that begin so. */
  readonly conditionKeys: 'any' | readonly string[]
  /** Policies given as text; only the malformed family has some, for what a parsed value cannot say. */
  readonly text: boolean
}

/** How often things occur, each in percent of the occasions at which they could. */
export interface Chances {
  readonly crossAccount: number
  /** Of cross-account worlds: the resource lies in another partition. */
  readonly otherPartition: number
  readonly roleTrust: number
  readonly kmsKey: number
  /** A reference points at something that the world does not have. */
  readonly dangling: number
  /** A kind of policy is present. */
  readonly boundary: number
  readonly sessionPolicy: number
  readonly resourcePolicy: number
  readonly scps: number
  readonly rcps: number
  readonly endpoint: number
  /** The session says who made the STS call. */
  readonly caller: number
  /** An Allow statement is built so that it covers the requests at the heart of the world. */
  readonly covering: number
  /** A further statement is a Deny. */
  readonly deny: number
  /** An Allow statement, a Deny statement has conditions. */
  readonly allowCondition: number
  readonly denyCondition: number
  readonly notAction: number
  readonly notResource: number
  readonly notPrincipal: number
  readonly variable: number
  readonly version2008: number
  readonly noVersion: number
  /** A single value is written as a list of one. */
  readonly listOfOne: number
  readonly ifExists: number
  /** A single-valued key under a set operator (COND-11). */
  readonly setOperatorOnSingle: number
  /** A condition key that AWS does not list for the action, as nothing but the policies decides what it means. */
  readonly foreignKey: number
  /** Action names, condition keys and variables in other letter case. */
  readonly otherCase: number
  /** Of the requests: the action is no plain one of the world, but at the edge of a pattern. */
  readonly actionEdge: number
  readonly resourceEdge: number
  /** Of the requests: some context values are moved to the edges of conditions. */
  readonly contextEdge: number
  /** Of the requests on a resource named after a value of the context: the value is another one, and the name follows it. */
  readonly namedAfter: number
  /** Worlds in which some requests name the resource `*`. */
  readonly starResource: number
  /** Where a construct touches an open point of the catalogue: use it nevertheless. */
  readonly openPoint: number
  /** Where a construct is one the documents do not speak about (UNSP) or odd: use it. Zero in the well-formed family. */
  readonly odd: number
  /** Of the worlds that `generateAny` draws: one of the policies is malformed. */
  readonly malformed: number
}

export interface Span {
  readonly min: number
  readonly max: number
}

/** Everything that steers generation. Start from a preset and change single members. */
export interface Settings {
  readonly requests: Span
  readonly statements: Span
  /** Services a world draws its actions from, resources a service, actions a service, free condition keys a world. */
  readonly services: Span
  readonly resources: Span
  readonly actions: Span
  readonly keys: Span
  /** Names and accounts that a careless comparison takes for one another; else they are plain and none is a part of another. */
  readonly confusableNames: boolean
  readonly chances: Chances
  readonly features: Features
  /** Values to draw for free condition keys, by name as AWS writes it, in place of the shipped ones. */
  readonly values?: { readonly [key: string]: readonly [string, ...string[]] }
}

const allFeatures: Features = {
  kinds: POLICY_KINDS,
  principals: PRINCIPAL_TYPES,
  crossAccount: true,
  resourceKinds: ['generic', 'role-trust', 'kms-key'],
  forms: [
    'NotAction',
    'NotResource',
    'NotPrincipal',
    'Condition',
    'variables',
    'Version2008',
    'principal:account',
    'principal:role',
    'principal:session',
    'principal:star',
  ],
  services: SERVICE_NAMES,
  operators: OPERATORS,
  qualifiers: QUALIFIERS,
  conditionKeys: 'any',
  text: true,
}

const byDefault: Settings = {
  requests: { min: 16, max: 48 },
  statements: { min: 1, max: 3 },
  services: { min: 1, max: 2 },
  resources: { min: 2, max: 3 },
  actions: { min: 2, max: 4 },
  keys: { min: 3, max: 6 },
  confusableNames: true,
  chances: {
    crossAccount: 30,
    otherPartition: 4,
    roleTrust: 9,
    kmsKey: 8,
    dangling: 10,
    boundary: 30,
    sessionPolicy: 60,
    resourcePolicy: 45,
    scps: 20,
    rcps: 12,
    endpoint: 14,
    caller: 40,
    covering: 85,
    deny: 35,
    allowCondition: 30,
    denyCondition: 80,
    notAction: 8,
    notResource: 8,
    notPrincipal: 25,
    variable: 25,
    version2008: 8,
    noVersion: 8,
    listOfOne: 30,
    ifExists: 25,
    setOperatorOnSingle: 12,
    foreignKey: 33,
    otherCase: 6,
    actionEdge: 8,
    resourceEdge: 35,
    contextEdge: 50,
    namedAfter: 9,
    starResource: 12,
    openPoint: 8,
    odd: 0,
    malformed: 2,
  },
  features: allFeatures,
}

/**
 * Named presets. `default` is well formed and biased to interact: it never draws an input that the documents do not speak
 * about (UNSP) and rarely one on which they are open (CONT). `wild` draws those too. `small` is for reading by eye.
 */
export const PRESETS = {
  default: byDefault,
  wild: {
    ...byDefault,
    statements: { min: 1, max: 5 },
    keys: { min: 3, max: 8 },
    chances: {
      ...byDefault.chances,
      dangling: 20,
      deny: 40,
      allowCondition: 50,
      variable: 35,
      otherCase: 20,
      openPoint: 30,
      odd: 12,
    },
  },
  small: {
    ...byDefault,
    requests: { min: 8, max: 8 },
    statements: { min: 1, max: 2 },
    services: { min: 1, max: 1 },
    resources: { min: 1, max: 2 },
    actions: { min: 1, max: 2 },
    keys: { min: 1, max: 2 },
  },
} as const satisfies Record<string, Settings>

export type PresetName = keyof typeof PRESETS
