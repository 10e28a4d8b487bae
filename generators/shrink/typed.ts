const DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/
const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|[\dA-Fa-f]*:[\dA-Fa-f:.]*:[\dA-Fa-f:.]*)(\/\d{1,3})?$/
const NUMBER = /^-?\d+(\.\d+)?$/

/** Whether a text reads as a boolean, a date, an address or range, or an ARN: cut short it would be none any more. */
export function isTyped(text: string): boolean {
  return text === 'true' || text === 'false' || text.startsWith('arn:') || DATE.test(text) || ADDRESS.test(text)
}

export function isNumber(text: string): boolean {
  return NUMBER.test(text)
}
