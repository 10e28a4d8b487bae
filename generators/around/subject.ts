import { parseArn } from '../../model/arn.ts'
import type {
  ConditionValue,
  OneOrMany,
  PolicyDocument,
  PrincipalElement,
  Statement,
} from '../../model/policyDocument.ts'
import { type Documents, documentsIn } from './documents.ts'

/** A condition of a document, as it is written. */
export interface WrittenCondition {
  /** Without qualifier and IfExists. */
  readonly operator: string
  /** Under ForAllValues or ForAnyValue. */
  readonly set: boolean
  readonly key: string
  readonly values: readonly string[]
}

/** What one statement gives to aim at. */
export interface Target {
  readonly actions: readonly string[]
  /** The actions are those that the statement does not speak of (NotAction). */
  readonly otherActions: boolean
  readonly resources: readonly string[]
  readonly conditions: readonly WrittenCondition[]
}

/** Documents, and everything in them that requests and other policies can be aimed at. Found once, drawn from for every world. */
export interface Subject {
  readonly documents: Documents
  /** One a statement; never empty. */
  readonly targets: readonly Target[]
  /** Whom they name, as they spell it: ARNs, account ids, services, providers. */
  readonly principals: readonly string[]
  /** Account ids in their resources. */
  readonly accounts: readonly string[]
  readonly partition: string
  /** Real actions by service prefix in lower case; the prefix itself is not repeated. */
  readonly actions: { readonly [service: string]: readonly string[] }
}

const ANYTHING: Target = { actions: ['*'], otherActions: false, resources: [], conditions: [] }
const PARTITIONS = new Set(['aws', 'aws-cn', 'aws-us-gov'])

export function subjectOf(documents: Documents, actions: Subject['actions']): Subject {
  const statements = documentsIn(documents).flatMap(statementsOf)
  const targets = statements.map(targetOf)
  const arns = targets.flatMap(({ resources }) => resources.map(parseArn)).filter((arn) => arn !== undefined)
  const principals = statements.flatMap((statement) => [
    ...namesIn(statement.Principal),
    ...namesIn(statement.NotPrincipal),
  ])
  return {
    documents,
    targets: targets.length === 0 ? [ANYTHING] : targets,
    principals: [...new Set(principals)],
    accounts: [...new Set(arns.map(({ account }) => account).filter((account) => /^\d{12}$/.test(account)))],
    partition: arns.find(({ partition }) => PARTITIONS.has(partition))?.partition ?? 'aws',
    actions,
  }
}

/** Prefixes of the services that documents speak of, in lower case: the actions of these are worth loading. */
export function servicesIn(documents: Documents): readonly string[] {
  const patterns = documentsIn(documents)
    .flatMap(statementsOf)
    .flatMap((statement) => targetOf(statement).actions)
  const prefixes = patterns.map((pattern) => pattern.slice(0, Math.max(0, pattern.indexOf(':'))).toLowerCase())
  return [...new Set(prefixes)].filter((prefix) => prefix !== '' && !/[*?]/.test(prefix))
}

function statementsOf({ Statement }: PolicyDocument): readonly Statement[] {
  return list(Statement)
}

function targetOf(statement: Statement): Target {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement
  return {
    actions: list(Action ?? NotAction),
    otherActions: Action === undefined,
    resources: list(Resource ?? NotResource),
    conditions: Object.entries(Condition).flatMap(([name, keys]) =>
      Object.entries(keys).map(([key, values]) => writtenCondition(name, key, values)),
    ),
  }
}

function writtenCondition(name: string, key: string, values: OneOrMany<ConditionValue>): WrittenCondition {
  const colon = name.indexOf(':')
  const bare = name.slice(colon + 1)
  return {
    operator: bare.endsWith('IfExists') ? bare.slice(0, -'IfExists'.length) : bare,
    set: colon !== -1,
    key,
    values: list(values).map(String),
  }
}

function namesIn(element: PrincipalElement | undefined): readonly string[] {
  if (element === undefined || element === '*') return []
  return [...list(element.AWS), ...list(element.Service), ...list(element.Federated)].filter((name) => name !== '*')
}

function list<T>(value: OneOrMany<T> | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T]
}
