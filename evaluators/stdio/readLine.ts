/** An object of the protocol, read from a line; its fields are not checked. */
export type Line = { readonly [field: string]: unknown }

/** The object that a line holds, or undefined where it holds none. */
export function readLine(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : undefined
  } catch {
    return undefined
  }
}
