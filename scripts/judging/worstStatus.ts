const WORST_FIRST = [130, 2, 1, 3]

/** The status of several runs together: where several apply, 130, then 2, then 1, then 3 (`docs/protocol.md`). */
export function worstStatus(statuses: readonly number[]): number {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 0
}
