import type { IssuanceStep } from '../../../model/format/issuance.ts'

type Kind = 'credential' | 'role' | 'managed'

/** What a step brings into being, which later ones name by its number. */
function madeBy(step: IssuanceStep): Kind | undefined {
  if (step.do === 'CreateRole') return 'role'
  if (step.do === 'CreatePolicy') return 'managed'
  return step.do.startsWith('Edit') ? undefined : 'credential'
}

const FIELDS = [
  ['by', 'credential'],
  ['user', 'credential'],
  ['role', 'role'],
  ['managed', 'managed'],
] as const satisfies readonly (readonly [string, Kind])[]

/** The steps less one of them and all that rest on what it made; numbers of what is left say the same as before. */
export function without(steps: readonly IssuanceStep[], leave: number): readonly IssuanceStep[] {
  const count = { credential: 0, role: 0, managed: 0 }
  const kept = { credential: 0, role: 0, managed: 0 }
  const now = {
    credential: new Map<number, number>(),
    role: new Map<number, number>(),
    managed: new Map<number, number>(),
  }
  return steps.flatMap((step, at) => {
    const made = madeBy(step)
    const before = made === undefined ? 0 : count[made]++
    const named = FIELDS.flatMap(([field, kind]) => {
      const to = (step as object as { readonly [field: string]: number | undefined })[field]
      return to === undefined ? [] : [[field, now[kind].get(to)] as const]
    })
    if (at === leave || named.some(([, to]) => to === undefined)) return []
    if (made !== undefined) now[made].set(before, kept[made]++)
    return [{ ...step, ...Object.fromEntries(named) } as IssuanceStep]
  })
}

/** Likewise, but whoever asked for a credential that is left out asks for those that it would have asked for. */
export function bypassed(steps: readonly IssuanceStep[], leave: number): readonly IssuanceStep[] {
  const step = steps[leave]
  if (step === undefined || !('by' in step)) return steps
  const number = steps.slice(0, leave).filter((one) => madeBy(one) === 'credential').length
  const past = steps.map((one) => ('by' in one && one.by === number ? { ...one, by: step.by } : one))
  return without(past, leave)
}
