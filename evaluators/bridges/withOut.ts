/** A command of a bridge with its output folder in place of `{out}`. */
export function withOut(command: readonly string[], out: string): readonly string[] {
  return command.map((word) => word.replaceAll('{out}', () => out))
}
