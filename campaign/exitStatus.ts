/** What the exit status of a judging command depends on (`docs/protocol.md`). */
export interface Ending {
  readonly interrupted: boolean
  /** New findings: those that are known do not count. */
  readonly newFindings: number
  /** Whether something looked wrong that was not looked into, and nothing else was found that may explain it. */
  readonly unexplained?: boolean
  /** Answers and cases that were judged. */
  readonly judged: number
  /** What the run depends on failed under way. */
  readonly failed?: boolean
}

/** 130 interrupted, 1 a new finding or what may be one, 3 nothing judged at all or something failed, 0 otherwise. Status 2 is given before anything runs. */
export function exitStatus({ interrupted, newFindings, unexplained, judged, failed }: Ending): 130 | 1 | 3 | 0 {
  if (interrupted) return 130
  if (newFindings > 0 || unexplained === true) return 1
  return judged === 0 || failed === true ? 3 : 0
}
