import type { Invocation } from '../commandTable.ts'
import type { PlatformShard } from '../options/shardOfPlatform.ts'
import { withOption } from './judgingOptions.ts'

/** The i-th of n equal parts, as it was asked for or as the platform says. */
type Shard = { readonly index: number; readonly count: number } | PlatformShard

/** Says which part of the work this is where the platform said so, and puts it into the command line that repeats the run. */
export function sharded(invocation: Invocation, shard: Shard | undefined): Invocation {
  if (shard === undefined || !('platform' in shard)) return invocation
  const part = `${shard.index}/${shard.count}`
  invocation.io.err(`shard ${part} (${shard.platform}; --shard says otherwise)\n`)
  return { ...invocation, argv: withOption(invocation.argv, '--shard', part) }
}
