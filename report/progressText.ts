import type { Progress } from '../model/event.ts'
import { number, rate } from './numbers.ts'

/** One line of progress. */
export function progressText({ worlds, decisions, elapsedMs, findings, rules, done }: Progress): string {
  const left = done === undefined || done <= 0 ? undefined : Math.max(0, elapsedMs / done - elapsedMs)
  return [
    `${number(worlds)} worlds`,
    `${number(decisions)} decisions`,
    `${number(rate(decisions, elapsedMs))}/s`,
    `${findings} ${findings === 1 ? 'finding' : 'findings'}`,
    `${rules} rules`,
    ...(left === undefined || !Number.isFinite(left) ? [] : [`${Math.ceil(left / 1000)} s left`]),
  ].join(' · ')
}
