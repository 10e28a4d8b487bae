/** A title as a sentence that another one may follow. */
export function endedSentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`
}
