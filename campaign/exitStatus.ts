/** What the exit status of a judging command depends on (`docs/protocol.md`). */
export interface Ending {
  readonly interrupted: boolean
  /** New findings: those that are known do not count. */
  readonly newFindings: number
  /** Answers and cases that were judged. */
  readonly judged: number
}

/** 130 interrupted, 1 a new finding, 3 nothing judged at all, 0 otherwise. Status 2 is given before anything runs. */
export function exitStatus({ interrupted, newFindings, judged }: Ending): 130 | 1 | 3 | 0 {
  if (interrupted) return 130
  if (newFindings > 0) return 1
  return judged === 0 ? 3 : 0
}
