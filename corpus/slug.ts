/** Characters of a slug at most: with a folder and a hash it stays a file name that a listing shows whole. */
const LONGEST = 64

/** A sentence in the alphabet of case ids: `A Deny wins` is `a-deny-wins`. Whole words, as many as fit; `case` where none is left. */
export function slug(sentence: string): string {
  let text = ''
  for (const word of wordsOf(sentence)) {
    const longer = text === '' ? word.slice(0, LONGEST) : `${text}-${word}`
    if (longer.length > LONGEST) break
    text = longer
  }
  return text === '' ? 'case' : text
}

function wordsOf(sentence: string): string[] {
  // Enough for a slug, whatever somebody calls a sentence.
  const plain = sentence.slice(0, 1_000).normalize('NFKD').replaceAll(/[’']/g, '').toLowerCase()
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
}
