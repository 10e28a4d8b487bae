/** Waits for all of them, and rejects as the first of those that failed only when none is under way any more. */
export async function all(steps: readonly Promise<unknown>[]): Promise<void> {
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason
}
