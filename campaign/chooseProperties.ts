import type { Property } from '../properties/property.ts'

/** A `--property` that there is none of: asked wrongly, exit status 2. */
export class UnknownProperty extends Error {
  override readonly name = 'UnknownProperty'
}

/** The properties of these ids, in the order of the suite; all of them without ids. */
export function chooseProperties(
  properties: readonly Property[],
  ids: readonly string[] | undefined,
): readonly Property[] {
  if (ids === undefined) return properties
  const unknown = ids.find((id) => !properties.some((property) => property.id === id))
  if (unknown !== undefined) {
    throw new UnknownProperty(
      `--property ${JSON.stringify(unknown)}: there is no such property; it may be ${properties.map(({ id }) => id).join(', ')}`,
    )
  }
  return properties.filter(({ id }) => ids.includes(id))
}
