/** What was asked and not yet answered, so that whoever closes can wait for it. */
export interface InFlight {
  /** Gives back what it is given. */
  readonly track: <T>(asked: Promise<T>) => Promise<T>
  /** Resolves when nothing is under way any more, also of what is asked meanwhile; never rejects. */
  readonly landed: () => Promise<void>
}

export function inFlight(): InFlight {
  const flight = new Set<Promise<unknown>>()
  return {
    track: (asked) => {
      flight.add(asked)
      const over = (): boolean => flight.delete(asked)
      asked.then(over, over)
      return asked
    },
    landed: async () => {
      while (flight.size > 0) await Promise.allSettled(flight)
    },
  }
}
