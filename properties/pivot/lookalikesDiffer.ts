import { parseArn } from '../../model/arn.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { some } from '../edit/some.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { grantTo } from './grants.ts'

/** Names that are not the one meant, though near it: longer, shorter, other letter case, other account, a pattern (RES-13, RES-15). */
function lookalikes(arn: string): readonly string[] {
  const { partition, service, account, resource } = parseArn(arn) ?? {
    partition: '',
    service: '',
    account: '',
    resource: '',
  }
  const slash = resource.lastIndexOf('/')
  const [kind, name] = [resource.slice(0, slash), resource.slice(slash + 1)]
  const head = `arn:${partition}:${service}::`
  const flipped = name.replace(/[a-z]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
  const otherAccount = account === '210987654321' ? '123456789012' : '210987654321'
  return [
    `${arn}x`,
    `${head}${account}:${kind}/x${name}`,
    `${head}${account}:${kind}/${name.slice(0, -1)}`,
    `${head}${otherAccount}:${resource}`,
    ...(kind.includes('/') ? [`${head}${account}:${kind}x/${name}`] : []),
    ...(flipped === name ? [] : [`${head}${account}:${kind}/${flipped}`]),
    `${head}${account}:${kind}/${name.slice(0, 1)}*`,
    `${head}${account}:${kind}/*`,
  ].filter((other) => other !== arn && !other.endsWith('/'))
}

/** Names are confusable on purpose; principals are compared whole and as written. */
export const lookalikesDiffer: Property = {
  id: 'lookalikes-differ',
  sentence:
    'A resource policy that names somebody with a similar name grants nothing, and a Deny that does denies nothing.',
  rules: ['RES-A4', 'RES-A6', 'RES-13', 'RES-15'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    const { arn, issuer } = scenario.principal
    if (bare === undefined || arn === undefined) return undefined
    const named = some([...lookalikes(arn), ...(issuer === undefined ? [] : lookalikes(issuer))], 4, random)
    return expecting(
      ...named.map((name) => ({
        scenario: withPolicies(bare.world, { resource: grantTo({ AWS: name }) }),
        expected: () => ['implicitDeny'] as const,
      })),
    )
  },
}
