/** Whether an error of IAM has one of these names, with or without the SDK's suffix. */
export function isNamed(thrown: unknown, ...names: readonly string[]): boolean {
  return thrown instanceof Error && names.some((name) => thrown.name === name || thrown.name === `${name}Exception`)
}
