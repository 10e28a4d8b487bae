import type { LiveCounts } from '../../evaluators/live/drive/liveEvaluator.ts'
import { printable } from '../../report/printable.ts'
import type { Subject } from './liveOptions.ts'

interface Told {
  readonly counts: LiveCounts
  readonly requests: number
  readonly seconds: number
  readonly readyMs?: number | undefined
}

/** Reasons shown; the rest is only counted. */
const SHOWN = 12

/** What a run on a server took, and what could not be asked of it: each reason once. */
export function liveText({ name, scope }: Subject, { counts, requests, seconds, readyMs }: Told): string {
  const { worlds, setUpMs, tearDownMs, unsupported } = counts
  const each = (ms: number): string => (worlds === 0 ? '-' : (ms / worlds).toFixed(0))
  const reasons = [...unsupported].sort(([, a], [, b]) => b - a)
  return [
    `${name}: ${worlds} worlds set up, ${rounded((worlds / seconds) * 60)} a minute; ${requests} requests, ${rounded(requests / seconds)} a second`,
    `  each world ${each(setUpMs)} ms to set up and ${each(tearDownMs)} ms to take down, beside others${readyMs === undefined ? '' : `; the server answered ${rounded(readyMs)} ms after its start`}`,
    ...scope.cannot.map((clause) => `  cannot express: ${clause}`),
    ...reasons.slice(0, SHOWN).map(([reason, times]) => `  unsupported, ${times} times: ${printable(reason)}`),
    ...(reasons.length > SHOWN ? [`  and ${reasons.length - SHOWN} more reasons`] : []),
    '',
  ].join('\n')
}

function rounded(number: number): string {
  return Number.isFinite(number) ? number.toFixed(0) : '-'
}
