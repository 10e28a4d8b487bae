import type { Random } from '../random.ts'
import type { AwsService, AwsType } from './awsService.ts'
import { keyFromAws } from './keys.ts'
import type { ResourceType, Service } from './services.ts'

/** Services of AWS's list whose resources carry policies of their own (IAM User Guide, "AWS services that work with IAM"). */
const WITH_POLICIES = new Set(['backup', 'ecr', 'elasticfilesystem', 'es', 'events', 'glue', 'kinesis', 'sns'])

/** A service as AWS lists it; whether RCPs cover it has changed with time (UNSP-21), so none is said to be covered. */
export function serviceFromAws({ prefix, types, starActions }: AwsService, names: readonly string[]): Service {
  return {
    prefix,
    resourcePolicies: WITH_POLICIES.has(prefix),
    rcps: false,
    types: types.map((type) => resourceType(type, names)),
    starActions,
  }
}

function resourceType({ name, arn, actions, keys }: AwsType, names: readonly string[]): ResourceType {
  const [, , service, region, account, ...rest] = arn.split(':') as [string, string, string, string, string]
  const [before, ...after] = rest.join(':').split(/\$\{[^}]*\}/) as [string, ...string[]]
  return {
    awsType: name,
    region: region !== '',
    account: account !== '',
    arnService: service,
    names,
    tail: (_random: Random, name, own) => `${before}${own ?? name}${after.join('main')}`,
    actions,
    keys: keys.map(keyFromAws),
  }
}
