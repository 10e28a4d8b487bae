import { printable } from '../../../report/printable.ts'
import { PALETTE } from './palette.ts'
import type { IssuanceResult } from './runIssuance.ts'

/** What came of a run of the state machine on a server, for people. */
export function issuanceText(name: string, { sequences, elapsedMs, found }: IssuanceResult): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  const tried = `${sequences} sequences of steps in ${seconds(elapsedMs)}, ${((sequences / elapsedMs) * 60_000).toFixed(0)} a minute`
  if (sequences === 0) return `${name}: nothing was tried: there was no time\n`
  if (found === undefined) return `${name}: ${tried}; no credential could do more than it may\n`
  const { violation, steps, afterMs } = found
  const named = PALETTE.filter((policy) => steps.some((step) => step.includes(policy.name)))
  return [
    `${name}: ${violation.id}: ${violation.sentence}`,
    `  met after ${seconds(afterMs)}, made short; ${tried}`,
    ...steps.map((step, at) => `  ${at + 1}. ${printable(step)}`),
    ...named.map((policy) => `  policy ${policy.name}: ${JSON.stringify(policy.document)}`),
    '',
  ].join('\n')
}
