import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { compile, isRefusal } from '../reference/compile.ts'
import { decideOnly } from '../reference/decide.ts'
import { median, rounds } from './median.ts'

/** One point of a growth curve: microseconds for one world and its requests, compiling and deciding apart. */
export interface Point {
  readonly size: string
  /** What the time should be proportional to. */
  readonly work: number
  readonly compileUs: number
  readonly decideUs: number
}

/** A role with this many statements, of which none matches. */
export function statementsPoint(count: number): Promise<Point> {
  const statements = Array.from({ length: count }, (_, at) => ({
    Effect: at % 2 === 0 ? 'Allow' : 'Deny',
    Action: ['s3:Get*', 's3:PutObject'],
    Resource: `arn:aws:s3:::bucket-${at}/*`,
    Condition: { StringEquals: { 'aws:PrincipalTag/Team': `team-${at}` } },
  }))
  return point(`${count} statements`, count, worldOf(statements, 'arn:aws:s3:::elsewhere/key'))
}

/** The hostile pattern `*a*a…*a*b` with this many stars, against a value of this many times `a`. */
export function patternPoint(stars: number, length: number): Promise<Point> {
  const pattern = `arn:aws:s3:::${'*a'.repeat(stars)}*b`
  const statement = { Effect: 'Allow', Action: '*', Resource: pattern }
  return point(
    `${stars} stars × ${length} characters`,
    length,
    worldOf([statement], `arn:aws:s3:::${'a'.repeat(length)}`),
  )
}

/** This many identity policies of one statement each, of which none matches. */
export function policiesPoint(count: number): Promise<Point> {
  const policies = Array.from({ length: count }, (_, at) => ({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 's3:Get*', Resource: `arn:aws:s3:::bucket-${at}/*` },
  }))
  const world = worldOf([], 'arn:aws:s3:::elsewhere/key')
  return point(`${count} policies`, count, { ...world, policies: { identity: policies as unknown as Policy[] } })
}

/** A world of ten statements that is asked this many requests, whose resources differ; deciding is that of all of them. */
export async function requestsPoint(count: number): Promise<Point> {
  const statements = Array.from({ length: 10 }, (_, at) => ({
    Effect: 'Allow',
    Action: 's3:Get*',
    Resource: `arn:aws:s3:::bucket-${at}/*`,
  }))
  const world = worldOf(statements, '')
  const requests = Array.from({ length: count }, (_, at) => ({
    action: 's3:GetObject',
    resource: `arn:aws:s3:::bucket-${at % 20}/key-${at}`,
    context: {},
  }))
  return point(`${count} requests`, count, { ...world, requests })
}

function worldOf(statements: readonly object[], resource: string): Scenario {
  const policy = { Version: '2012-10-17', Statement: statements } as unknown as Policy
  return {
    principal: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
      issuer: 'arn:aws:iam::111122223333:role/R',
    },
    session: { via: 'AssumeRole' },
    policies: { identity: [policy] },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource, context: { 'aws:PrincipalTag/Team': 'none' } }],
  }
}

async function point(size: string, work: number, scenario: Scenario): Promise<Point> {
  const world = compile(scenario)
  if (isRefusal(world)) throw new Error('a world of the benchmark is refused')
  const compileUs = await microseconds(() => compile(scenario))
  const decideUs = await microseconds(() => {
    for (const request of scenario.requests) decideOnly(world, request)
  })
  return { size, work, compileUs, decideUs }
}

/** Repeats until a round takes long enough to be measured. */
async function microseconds(run: () => unknown): Promise<number> {
  let times = 1
  const loop = (): void => {
    for (let time = 0; time < times; time++) run()
  }
  for (;;) {
    const start = performance.now()
    loop()
    if (performance.now() - start > 15 || times >= 1_000_000) break
    times *= 4
  }
  return (median(await rounds(5, loop, 0)) * 1e6) / times
}
