/**
 * A property that was added to every object of this process, which is taken off again; undefined where there is none. What runs in
 * process with others must not change what `{}` holds: the judge would read it into every document.
 */
export function takePollution(): string | undefined {
  for (const key in {}) {
    Reflect.deleteProperty(Object.prototype, key)
    return key
  }
  return undefined
}
