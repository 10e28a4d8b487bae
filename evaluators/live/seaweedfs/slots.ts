/** Lends numbers from 0, each to one at a time; who comes when none is left waits, in the order of asking. */
export interface Slots {
  readonly take: () => Promise<number>
  readonly give: (slot: number) => void
}

export function slotsOf(count: number): Slots {
  const free = Array.from({ length: count }, (_, at) => count - 1 - at)
  const waiting: ((slot: number) => void)[] = []
  return {
    take: async () => free.pop() ?? new Promise((resolve) => waiting.push(resolve)),
    give: (slot) => {
      const next = waiting.shift()
      if (next === undefined) free.push(slot)
      else next(slot)
    },
  }
}
