import { randomBytes } from 'node:crypto'
import type { S3 } from '@aws-sdk/client-s3'
import type { Evaluator } from '../../../model/evaluator.ts'
import type { Answer, DecisionAnswer } from '../../../model/format/answer.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import type { Credentials } from '../server/credentials.ts'
import type { LiveScope } from '../server/liveServer.ts'
import { administratorRefused } from './administratorRefused.ts'
import { all } from './all.ts'
import { askCall, type CallOutcome } from './askCall.ts'
import { type BucketPolicies, bucketPoliciesOf } from './bucketPolicies.ts'
import { bucketPolicy } from './bucketPolicy.ts'
import type { Phase } from './calls.ts'
import { clientOf, userNameOf } from './conditionKeys.ts'
import type { Connection } from './connection.ts'
import { type Decoy, decoysOf } from './decoys.ts'
import { distinctCalls } from './distinctCalls.ts'
import { inexpressible } from './inexpressible.ts'
import { inFlight } from './inFlight.ts'
import { locks } from './locks.ts'
import { type Planned, planned } from './planned.ts'
import { resourcesOf } from './resources.ts'
import { usedKeys } from './usedKeys.ts'
import { type LiveWorld, WorldRefused, type Worlds } from './worlds.ts'

/** What was done so far. */
export interface LiveCounts {
  readonly worlds: number
  /** Milliseconds of setting up and taking down, all worlds together. */
  readonly setUpMs: number
  readonly tearDownMs: number
  /** Reasons why something was not asked → how often. */
  readonly unsupported: ReadonlyMap<string, number>
}

export interface LiveEvaluator extends Evaluator {
  readonly counts: () => LiveCounts
}

interface Told {
  readonly name: string
  readonly version: string
  readonly scope: LiveScope
  /** Whether the server outlives the run, so that what was made there has to be removed. */
  readonly lasting: boolean
}

const PHASES: readonly Phase[] = ['read', 'write', 'remove']

/**
 * A whole server as an evaluator. Every scenario is set up for its own, by whatever the server has for that, the session is had by a
 * real AssumeRole, and each request is a real call: let through or refused. A refusal counts only where whoever may do everything is
 * let through with the same call right after, so that it cannot come from anything but permissions. Closing removes what was made.
 */
export function liveEvaluator(
  { name, version, scope, lasting }: Told,
  connection: Connection,
  worlds: Worlds,
): LiveEvaluator {
  const resources = resourcesOf(connection.root)
  const within = locks()
  const run = randomBytes(4).toString('hex')
  const counts = { worlds: 0, setUpMs: 0, tearDownMs: 0, unsupported: new Map<string, number>() }
  const unsupported = (reason: string): { readonly unsupported: string } => {
    counts.unsupported.set(reason, (counts.unsupported.get(reason) ?? 0) + 1)
    return { unsupported: reason }
  }

  /** A client of its own only where its headers are. */
  const signedBy = (credentials: Credentials | undefined, headers: Planned['headers']): S3 => {
    if (Object.keys(headers).length > 0) return connection.s3(credentials, headers)
    return credentials === connection.endpoint.credentials ? connection.root : connection.s3(credentials)
  }

  /** A call as whoever may do everything. */
  const control = (call: Planned): Promise<CallOutcome> =>
    askCall(signedBy(connection.endpoint.credentials, call.headers), call)

  /**
   * Controls of the calls that were not let through. A bucket policy may refuse everybody, the administrator included: what it refuses
   * to him too is asked once more without it, so that nothing but that policy can have refused it.
   */
  const controls = async (
    calls: readonly Planned[],
    outcomes: readonly CallOutcome[],
    policies: BucketPolicies,
  ): Promise<readonly CallOutcome[]> => {
    const asked = await Promise.all(
      calls.map(async (call, at) => (outcomes[at] === 'allowed' ? 'allowed' : await control(call))),
    )
    if (!policies.any || !asked.includes('denied')) return asked
    await policies.lift()
    const again = await Promise.all(
      calls.map(async (call, at) => (asked[at] === 'denied' ? await control(call) : (asked[at] as CallOutcome))),
    )
    await policies.set()
    return again
  }

  /** What is answered to a call: that it was refused only where nothing but permissions can have refused it. */
  const answered = (outcome: CallOutcome, control: CallOutcome): DecisionAnswer => {
    if (outcome === 'allowed') return outcome
    if (control !== 'allowed') return unsupported(`a call that fails for everybody: ${said(control)}`)
    return outcome === 'denied' ? outcome : { error: `the call failed: ${outcome.failed}` }
  }

  /** A refused call once more, with each decoy; what is let through then is not refused. */
  const despiteDecoys = async (
    credentials: Credentials | undefined,
    call: Planned,
    outcome: CallOutcome,
    decoys: readonly Decoy[],
  ): Promise<CallOutcome> => {
    if (outcome !== 'denied') return outcome
    for (const { headers, query } of decoys) {
      const s3 = connection.s3(credentials, { ...headers, ...call.headers }, query)
      if ((await askCall(s3, call)) === 'allowed') return 'allowed'
    }
    return outcome
  }

  /** Phase by phase, each with its controls: what a later one removes is still there. */
  const decide = async (
    { credentials }: LiveWorld,
    calls: readonly Planned[],
    decoys: readonly Decoy[],
    policies: BucketPolicies,
  ): Promise<Map<string, DecisionAnswer>> => {
    const plain = connection.s3(credentials)
    const s3 = ({ headers }: Planned): S3 =>
      Object.keys(headers).length === 0 ? plain : signedBy(credentials, headers)
    const ask = async (call: Planned): Promise<CallOutcome> =>
      despiteDecoys(credentials, call, await askCall(s3(call), call), decoys)
    const decided = new Map<string, DecisionAnswer>()
    for (const phase of PHASES) {
      const one = calls.filter(({ call }) => call.phase === phase)
      if (one.length === 0) continue
      if (phase === 'remove') for (const { bucket, key } of one) resources.lost(bucket, key)
      await worlds.judging?.(true)
      const outcomes = await Promise.all(one.map(ask)).finally(() => worlds.judging?.(false))
      const controlled = await controls(one, outcomes, policies)
      for (const [at, { id }] of one.entries())
        decided.set(id, answered(outcomes[at] as CallOutcome, controlled[at] as CallOutcome))
    }
    return decided
  }

  /** The buckets and what is in them, with the bucket policies of a scenario for as long as its calls take. */
  const withBuckets = async <T>(
    scenario: Scenario,
    { names }: LiveWorld,
    calls: readonly Planned[],
    work: (policies: BucketPolicies) => Promise<T>,
  ): Promise<T> => {
    await all(calls.map(({ bucket, key }) => resources.have(bucket, key)))
    const buckets = new Set(calls.map(({ bucket }) => bucket))
    const each = [...buckets].flatMap((bucket): (readonly [string, Policy])[] => {
      const policy = bucketPolicy(bucket, scenario, names)
      return policy === undefined ? [] : [[bucket, policy]]
    })
    const policies = bucketPoliciesOf(connection.root, new Map(each))
    try {
      await policies.set()
      return await work(policies)
    } finally {
      await policies.lift()
    }
  }

  /** A world is set up beside others; only the calls on its buckets wait for one another. */
  const inWorld = async <T>(
    scenario: Scenario,
    user: string | undefined,
    work: (world: LiveWorld) => Promise<T>,
  ): Promise<T> => {
    const began = performance.now()
    const own = `an-${run}-${(counts.worlds++).toString(36)}`
    const world = await worlds.setUp(scenario, user ?? own)
    counts.setUpMs += performance.now() - began
    try {
      return await work(world)
    } finally {
      const asked = performance.now()
      await world.tearDown()
      counts.tearDownMs += performance.now() - asked
    }
  }

  const authorize = async (scenario: Scenario): Promise<Answer> => {
    const problem = inexpressible(scenario, scope)
    if (problem !== undefined) return unsupported(problem)
    const { keys } = usedKeys(scenario)
    const { principal } = scenario
    const user = principal.type === 'IAMUser' && keys.has('aws:username') ? userNameOf(principal) : undefined
    // A user of that name may be somebody's there.
    if (user !== undefined && lasting) return unsupported('aws:username, on a server that outlives the run')
    const asking = { keys, of: { client: clientOf(connection.endpoint.url), principal } }
    const plans = scenario.requests.map((request) => planned(request, scope.actions, asking))
    const calls = distinctCalls(plans)
    if (calls.length === 0) return { decisions: plans.map((plan) => unsupported(String(plan))) }
    const decoys = decoysOf(scenario, scope.conditions?.spoofable)
    const buckets = [...new Set(calls.map(({ bucket }) => bucket))]
    const asked = (): Promise<Map<string, DecisionAnswer>> =>
      inWorld(scenario, user, (world) =>
        within(buckets, () =>
          withBuckets(scenario, world, calls, (policies) => decide(world, calls, decoys, policies)),
        ),
      )
    // A switch is for the whole server: then only one world is at it, its making included. So it is with a user's name.
    const alone = [...(worlds.judging === undefined ? [] : ['']), ...(user === undefined ? [] : [`user ${user}`])]
    try {
      const decided = await within(alone, asked)
      return {
        decisions: plans.map((plan) =>
          typeof plan === 'string' ? unsupported(plan) : (decided.get(plan.id) as DecisionAnswer),
        ),
      }
    } catch (thrown) {
      if (thrown instanceof WorldRefused) return unsupported(`the server refuses the document: ${thrown.message}`)
      // Nothing that the server decided for a principal: no verdict, and no fault of it.
      const refused = administratorRefused(thrown)
      if (refused !== undefined) return unsupported(`a set-up error: the server refuses its administrator: ${refused}`)
      throw thrown
    }
  }

  let closed: Promise<void> | undefined
  const flight = inFlight()
  return {
    hello: {
      protocol: 1,
      name,
      version,
      outcomes: 'two-way',
      supports: scope.supports,
      only: {
        services: ['s3'],
        operators: scope.conditions?.operators ?? [],
        conditionKeys: scope.conditions?.keys ?? [],
      },
      without: scope.without,
    },
    authorize: (scenario) => flight.track(authorize(scenario)),
    counts: () => counts,
    close: () => {
      // What is being asked when the end comes is taken down first.
      closed ??= (lasting ? flight.landed().then(() => resources.remove()) : Promise.resolve()).finally(() =>
        connection.close(),
      )
      return closed
    },
  }
}

function said(outcome: CallOutcome): string {
  return typeof outcome === 'string' ? outcome : outcome.failed
}
