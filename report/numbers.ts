/** 1,234,567 */
export function number(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** Decisions per second. */
export function rate(decisions: number, elapsedMs: number): number {
  return elapsedMs === 0 ? 0 : (decisions / elapsedMs) * 1000
}

/** ` (1.23 %)`, or nothing of nothing. */
export function percentage(part: number, whole: number): string {
  return whole === 0 ? '' : ` (${((part / whole) * 100).toFixed(2)} %)`
}
