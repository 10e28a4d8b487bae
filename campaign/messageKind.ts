/** The beginning of a message says what went wrong; more of it is rather about whom. */
const LONGEST = 200
/** What is quoted, and words that hold a digit, a colon or a slash: values of this one question. */
const VALUES = /"[^"]*"|'[^']*'|`[^`]*`|\S*[\d:/\\]\S*/g

/** What a message has in common with others about the same mistake: itself without the values that it speaks of. */
export function messageKind(message: string): string {
  return message.slice(0, LONGEST).replaceAll(VALUES, '…').replaceAll(/\s+/g, ' ').trim()
}
