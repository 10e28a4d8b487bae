/** What a tutorial says that a command comes to, as far as it does not depend on what random worlds come first. */
export type TutorialClaim =
  | { readonly claims: 'never said hello'; readonly because: string }
  | { readonly claims: 'protocol mistake'; readonly fault: string }
  | {
      readonly claims: 'finding'
      readonly kind: string
      readonly signature: string
      readonly sentence: string
      readonly expected: string
      readonly actual: string
    }
  | { readonly claims: 'no findings' }
  | { readonly claims: 'known findings' }
  | { readonly claims: 'disagreement'; readonly decision: string; readonly layer: string }

/** Reads the claim of a printed output. Throws where it makes none: then nothing could be checked. */
export function tutorialClaim(output: string): TutorialClaim {
  const found = (pattern: RegExp): readonly string[] | undefined => pattern.exec(output)?.slice(1)
  const hello = found(/never said hello: (.+)$/m)
  if (hello !== undefined) return { claims: 'never said hello', because: hello[0] as string }
  const mistake = found(/^protocol mistake: (\S+)$/m)
  if (mistake !== undefined) return { claims: 'protocol mistake', fault: mistake[0] as string }
  const beside = found(/^(\w+) .*\n {2}decided by +(\w+)\n[\s\S]*^ {2}beside .* disagrees$/m)
  if (beside !== undefined) return { claims: 'disagreement', decision: beside[0] as string, layer: beside[1] as string }
  const finding = found(/^(\w+) \S+ \[(\w+)\]\n {2}(.+)\n[\s\S]*^ {2}expected +(.+)\n {2}actual +(.+)$/m)
  if (finding !== undefined) {
    const [kind, signature, sentence, expected, actual] = finding as [string, string, string, string, string]
    return { claims: 'finding', kind, signature, sentence, expected, actual }
  }
  if (/^no findings$/m.test(output)) return { claims: 'no findings' }
  if (/^\d+ findings?, 0 new$/m.test(output)) return { claims: 'known findings' }
  throw new Error(`this output claims nothing that can be checked:\n${output}`)
}
