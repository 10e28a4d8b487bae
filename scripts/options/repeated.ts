/** For an option that may be given several times: collects its values. */
export function repeated(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value]
}
