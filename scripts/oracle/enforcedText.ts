import { POINTS, RULES } from '../../model/catalogue/catalogue.ts'
import type { Candidate, NotAsked } from '../../oracle/enforced/choose/candidate.ts'
import { DOLLARS_A_CALL, type Estimate } from '../../oracle/enforced/choose/estimate.ts'
import type { EnforcedCounts } from '../../oracle/enforced/enforcedEvaluator.ts'
import { BUCKET_PREFIX, ENFORCED_PATH, ENFORCED_TAG } from '../../oracle/enforced/ours.ts'
import { number } from '../../report/numbers.ts'

/** What a run will make, cost and remove; before anything is asked. */
export function planText(
  estimate: Estimate,
  chosen: readonly Candidate[],
  notAsked: NotAsked,
  limits: { readonly maxCalls: number; readonly maxCost: number },
): string {
  const { worlds, requests, roles, users, policies, buckets, objects, s3Calls, iamCalls } = estimate
  const { rules, points } = covered(chosen)
  const cost = s3Calls * DOLLARS_A_CALL
  return [
    `${number(worlds)} worlds with ${number(requests)} requests: evidence for ${number(rules.size)} rules and ${number(points.size)} open points.`,
    '',
    `Made for some minutes, a few worlds at a time, and removed world by world:`,
    `  ${number(roles)} roles, ${number(users)} users and ${number(policies)} managed policies under the path ${ENFORCED_PATH}, tagged ${ENFORCED_TAG}`,
    `  ${number(buckets)} buckets named ${BUCKET_PREFIX}RUN-…, tagged likewise, with ${number(objects)} objects of a few bytes; none is open to other accounts`,
    '  access keys of those users; sessions of 15 minutes. No role can be assumed without a secret of the run, and none may do anything but S3 on its buckets',
    `Cost: about ${number(s3Calls)} requests of S3, at most $${dollarsText(cost)}; ${number(iamCalls)} calls of IAM and STS, free of charge.`,
    `  Ends at the latest after ${number(limits.maxCalls)} calls that make or ask (--max-calls), at most $${dollarsText(limits.maxCalls * 2 * DOLLARS_A_CALL)} with removing (--max-cost ${limits.maxCost}).`,
    'Removed on every way out but a killed process; then `oracle clean` finds all by path, tag and prefix.',
    '',
    ...reasonLines(notAsked, rules, points),
    '',
  ].join('\n')
}

/** What is covered by rule, for a rule that a scenario can be about. */
function covered(chosen: readonly Candidate[]): {
  readonly rules: ReadonlySet<string>
  readonly points: ReadonlySet<string>
} {
  const items = new Set(chosen.flatMap(({ items }) => items))
  return {
    rules: new Set(RULES.filter(({ id }) => items.has(id)).map(({ id }) => id)),
    points: new Set(POINTS.filter(({ id, status }) => status === 'open' && items.has(id)).map(({ id }) => id)),
  }
}

/** Rules and points that are not asked, under each of the reasons that take their cases out. */
function reasonLines(notAsked: NotAsked, rules: ReadonlySet<string>, points: ReadonlySet<string>): readonly string[] {
  const without = [
    ...RULES.filter(({ id, subject, expressible }) => subject === 'scenario' && expressible && !rules.has(id)),
    ...POINTS.filter(({ id, status }) => status === 'open' && !points.has(id)),
  ].map(({ id }) => id as string)
  const reasons = new Map<string, string[]>()
  for (const id of without)
    for (const reason of notAsked.get(id) ?? ['no case is about it alone'])
      reasons.set(reason, [...(reasons.get(reason) ?? []), id])
  const lines = [...reasons].sort(([, one], [, other]) => other.length - one.length)
  return [
    `Not asked: ${number(without.length)} rules and points whose cases all need one of these:`,
    ...lines.map(([reason, ids]) => `  ${reason}: ${ids.join(', ')}`),
  ]
}

/** How it went, for people. */
export function countsText({ worlds, recorded, waited, unsupported }: EnforcedCounts, calls: number): string {
  const lines = [...unsupported].sort(([, one], [, other]) => other - one)
  return [
    `${number(worlds)} worlds made and removed, ${number(recorded)} answered from recordings, ${number(calls)} calls\n`,
    ...(waited === 0 ? [] : [`${number(waited)} of them had no control call, and were only waited for\n`]),
    ...lines.map(([reason, count]) => `not asked, ${number(count)} requests: ${reason}\n`),
  ].join('')
}

function dollarsText(amount: number): string {
  return amount.toFixed(amount < 0.1 ? 3 : 2)
}
