import { UsageError } from '../usageError.ts'

/** The variables by which a platform tells a job which of how many it is. */
interface Platform {
  readonly name: string
  readonly index: string
  readonly count: string
  /** The number of the first job; where the platform's user chooses it, another variable names it. */
  readonly first: 0 | 1 | string
}

const PLATFORMS: readonly Platform[] = [
  { name: 'GitLab', index: 'CI_NODE_INDEX', count: 'CI_NODE_TOTAL', first: 1 },
  { name: 'Buildkite', index: 'BUILDKITE_PARALLEL_JOB', count: 'BUILDKITE_PARALLEL_JOB_COUNT', first: 0 },
  { name: 'CircleCI', index: 'CIRCLE_NODE_INDEX', count: 'CIRCLE_NODE_TOTAL', first: 0 },
  { name: 'AWS Batch', index: 'AWS_BATCH_JOB_ARRAY_INDEX', count: 'AWS_BATCH_JOB_ARRAY_SIZE', first: 0 },
  { name: 'Slurm', index: 'SLURM_ARRAY_TASK_ID', count: 'SLURM_ARRAY_TASK_COUNT', first: 'SLURM_ARRAY_TASK_MIN' },
  { name: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', count: 'JOB_COMPLETION_COUNT', first: 0 },
]

/** A shard, and the platform that gave it. */
export interface PlatformShard {
  readonly index: number
  readonly count: number
  readonly platform: string
}

/**
 * The shard that the platform gives this job, where it says both which job it is and of how many. Nothing where there is but one
 * job. Throws UsageError where the two contradict each other: a part of the work would be left out in silence.
 */
export function shardOfPlatform(env: { readonly [name: string]: string | undefined }): PlatformShard | undefined {
  for (const { name, index: indexName, count: countName, first } of PLATFORMS) {
    const [given, of] = [env[indexName], env[countName]]
    if (!given || !of) continue
    const count = Number(of)
    if (count === 1) continue
    const index = Number(given) - (typeof first === 'string' ? Number(env[first] ?? 0) : first) + 1
    if (Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count)
      return { index, count, platform: `${name}, ${indexName} and ${countName}` }
    throw new UsageError(
      `${indexName}=${given} and ${countName}=${of} (${name}) are no part of a whole; give --shard i/n, or --shard 1/1 for all of it`,
    )
  }
  return undefined
}

/** For the help text: `CI_NODE_INDEX/CI_NODE_TOTAL (GitLab)`, … */
export const SHARD_VARIABLES: readonly string[] = PLATFORMS.map(
  ({ name, index, count }) => `${index}/${count} (${name})`,
)
