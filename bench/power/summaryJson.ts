import type { PowerSummary } from './summary.ts'

/** The summary as JSON, one element of each of its lists a line: small, and its changes can be read. */
export function summaryJson(summary: PowerSummary): string {
  const members = Object.entries(summary).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(name)}: ${text}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}
