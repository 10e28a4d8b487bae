import type { Invocation } from '../commandTable.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'
import type { Subcommand } from './subcommand.ts'

interface Options {
  readonly provision?: boolean
  readonly enforced?: boolean
  readonly roleArn?: string
  readonly account?: string
  readonly partition?: string
}

export const policySubcommand: Subcommand = {
  name: 'policy',
  summary: 'print the least-privilege policy for whoever runs the oracle',
  configure: (command, { io }: Invocation, finish) => {
    command
      .option('--provision', 'also what --provision and `oracle clean` need')
      .option('--enforced', 'in place of that, what `oracle enforced` and `oracle clean` after it need')
      .option('--role-arn <arn>', 'also what --role-arn needs, for this role')
      .option('--account <id>', 'name the account, of 12 digits, in it (default: any, as it counts in its own only)')
      .option('--partition <name>', 'the partition: aws, aws-cn, aws-us-gov (default: aws, or that of --role-arn)')
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, io)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing oracle policy > oracle-policy.json
  $ npx assume-nothing oracle policy --provision --account 111122223333
  $ npx assume-nothing oracle policy --enforced --account 111122223333

With --provision, roles may be made, used and removed under the path /assume-nothing/ and with the tag assume-nothing only. Whoever may
make roles there chooses whom they trust: use an account for tests. With --enforced the same is true under /assume-nothing/enforced/, of users
too, and for buckets whose names begin with assume-nothing-.

Exit status: 0 printed, 2 asked wrongly.`

async function run({ provision, enforced, roleArn, account, partition }: Options, io: Io): Promise<number> {
  if (account !== undefined && !/^\d{12}$/.test(account))
    throw new UsageError('--account: expected an account id of 12 digits')
  const [scheme, ofRole, service, , id, path] = roleArn?.split(':') ?? []
  if (
    roleArn !== undefined &&
    !(scheme === 'arn' && service === 'iam' && /^\d{12}$/.test(id ?? '') && path?.startsWith('role/'))
  )
    throw new UsageError('--role-arn: expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME')
  if (/[*?$]/.test(roleArn ?? '')) throw new UsageError('--role-arn: expected one role, without wildcards')
  const name = partition ?? ofRole ?? 'aws'
  if (!/^aws(-[a-z]+)*$/.test(name))
    throw new UsageError('--partition: expected aws, aws-cn, aws-us-gov or another of that form')
  if (enforced) {
    if (provision || roleArn !== undefined)
      throw new UsageError('--enforced stands alone: print the others by themselves')
    if (name !== 'aws') throw new UsageError('--enforced: only the partition aws is asked')
    const { enforcedPrivilege } = await import('../../oracle/enforced/leastPrivilege.ts')
    io.out(`${JSON.stringify(enforcedPrivilege(account === undefined ? {} : { account }), undefined, 2)}\n`)
    return 0
  }
  const { leastPrivilege } = await import('../../oracle/provision/leastPrivilege.ts')
  const purpose = {
    partition: name,
    ...(provision === undefined ? {} : { provision }),
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(account === undefined ? {} : { account }),
  }
  io.out(`${JSON.stringify(leastPrivilege(purpose), undefined, 2)}\n`)
  return 0
}
