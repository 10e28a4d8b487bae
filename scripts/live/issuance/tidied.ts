import type { IssuanceStep } from '../../../model/format/issuance.ts'
import { bypassed, without } from './without.ts'

/** The fewest steps that still show it, each left out in turn from the last to the first, with what rests on it or without. `shows` asks the server. */
export async function tidied(
  steps: readonly IssuanceStep[],
  shows: (steps: readonly IssuanceStep[]) => Promise<boolean>,
): Promise<readonly IssuanceStep[]> {
  let least = steps
  for (let at = steps.length - 1; at >= 0; at--) {
    for (const leave of [without, bypassed]) {
      const fewer = at < least.length ? leave(least, at) : least
      if (fewer.length > 0 && fewer.length < least.length && (await shows(fewer))) least = fewer
    }
  }
  return least
}
