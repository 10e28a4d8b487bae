/** Lets in whoever needs none of the names that somebody inside has, in the order of asking. */
export function locks(): <T>(names: readonly string[], work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (names, work) => {
    const before = Promise.all(names.map((name) => last.get(name)))
    const done = before.then(work)
    const over = done.catch(() => undefined)
    for (const name of names) last.set(name, over)
    void over.then(() => {
      for (const name of names) if (last.get(name) === over) last.delete(name)
    })
    return done
  }
}
