/** For an option that may be given several times: collects its values; `false` is what its `--no-` left. */
export function repeated(value: string, previous: readonly string[] | false | undefined): readonly string[] {
  return [...(previous || []), value]
}
