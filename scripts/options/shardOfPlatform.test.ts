import { describe, expect, it } from 'vitest'
import { UsageError } from '../usageError.ts'
import { shardOfPlatform } from './shardOfPlatform.ts'

describe('shardOfPlatform', () => {
  it.each([
    ['GitLab, from 1', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4' }, 1, 4],
    ['Buildkite', { BUILDKITE_PARALLEL_JOB: '0', BUILDKITE_PARALLEL_JOB_COUNT: '4' }, 1, 4],
    ['CircleCI', { CIRCLE_NODE_INDEX: '3', CIRCLE_NODE_TOTAL: '4' }, 4, 4],
    ['AWS Batch', { AWS_BATCH_JOB_ARRAY_INDEX: '9', AWS_BATCH_JOB_ARRAY_SIZE: '10' }, 10, 10],
    ['Slurm from 0', { SLURM_ARRAY_TASK_ID: '2', SLURM_ARRAY_TASK_COUNT: '3' }, 3, 3],
    ['Slurm from 5', { SLURM_ARRAY_TASK_ID: '6', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '5' }, 2, 3],
    ['Kubernetes with a count of one’s own', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETION_COUNT: '2' }, 1, 2],
  ])('%s', (_, env, index, count) => expect(shardOfPlatform(env)).toMatchObject({ index, count }))

  it.each([
    ['nothing is set', {}],
    ['half of a pair', { JOB_COMPLETION_INDEX: '3' }],
    ['an empty variable', { CI_NODE_INDEX: '', CI_NODE_TOTAL: '2' }],
    ['one job alone', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '1' }],
  ])('no shard where %s', (_, env) => expect(shardOfPlatform(env)).toBeUndefined())

  it.each([
    ['beyond the count', { SLURM_ARRAY_TASK_ID: '9', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1' }],
    ['below the first', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '2' }],
    ['no number', { CI_NODE_INDEX: 'one', CI_NODE_TOTAL: '2' }],
  ])('asks for --shard where the index is %s', (_, env) => {
    expect(() => shardOfPlatform(env)).toThrow(UsageError)
    expect(() => shardOfPlatform(env)).toThrow(/--shard/)
  })
})
