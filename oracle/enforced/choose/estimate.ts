import type { EnforcedWorld } from '../world/enforcedWorld.ts'

/** What worlds come to. */
export interface Estimate {
  readonly worlds: number
  readonly requests: number
  readonly roles: number
  readonly users: number
  readonly policies: number
  readonly buckets: number
  readonly objects: number
  /** Attempts, making, asking and removing, where nothing is retried. */
  readonly s3Calls: number
  readonly iamCalls: number
}

/**
 * Dollars of one S3 request: above the published price of the dearest kind (PUT, LIST) in every region, at which all are counted here. IAM and STS
 * are free of charge, and so is what is stored for minutes.
 */
export const DOLLARS_A_CALL = 0.01 / 1_000

/** Control calls of a world, as a rule. */
const CONTROLS = 8

export function estimateOf(worlds: readonly EnforcedWorld[]): Estimate {
  const sum = { requests: 0, roles: 0, users: 0, policies: 0, buckets: 0, objects: 0, s3Calls: 0, iamCalls: 0 }
  for (const { scenario, companions, controls, isPublic } of worlds) {
    const { principal, policies, session, requests } = scenario
    const names = [principal.issuer ?? principal.arn ?? '', ...companions]
    const users = names.filter((name) => name.includes(':user/')).length
    const managed = (policies.boundary === undefined ? 0 : 1) + (session?.managed?.length ?? 0)
    const paths = new Set([...requests, ...controls].map(({ resource }) => resource))
    const buckets = new Set(requests.map(({ resource }) => resource.split('/')[0])).size
    const objects = buckets + [...paths].filter((path) => path.includes('/')).length
    sum.requests += requests.length
    sum.users += users
    sum.roles += names.length - users
    sum.policies += managed
    sum.buckets += buckets
    sum.objects += objects
    // Made and tagged, listed and removed; each object put and removed; the policy put and removed.
    sum.s3Calls += buckets * (isPublic ? 6 : 5) + objects * 2 + (policies.resource === undefined ? 0 : 1)
    sum.s3Calls += requests.length * 3 + controls.length * CONTROLS
    sum.iamCalls += names.length * 3 + managed * 2 + policies.identity.length * 2 + 4
  }
  return { worlds: worlds.length, ...sum }
}
