import type { PointEvidence } from '../../oracle/settle/evidence.ts'

/** What was answered about a point, one line. */
export function evidenceText({ point, readings, answers }: PointEvidence): string {
  const said = answers.map(({ answer }) => answer).join(', ')
  return `${point}  ${readings.length === 0 ? 'no reading explains' : readings.join(' or ')} (${said})`
}
