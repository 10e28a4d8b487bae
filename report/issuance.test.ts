import { expect, test } from 'vitest'
import type { IssuanceCase } from '../model/format/issuance.ts'
import { findingText } from './findingText.ts'
import { reportPage } from './html/reportPage.ts'
import { junitXml } from './junit/junitXml.ts'
import { reportMarkdown } from './markdown/reportMarkdown.ts'
import { PLAIN } from './paint.ts'
import { readEvent } from './read/readEvent.ts'
import { reduceAll } from './reduce.ts'
import { coverage, ended, found, started } from './testing/events.ts'

const one: IssuanceCase = {
  id: 'findings/issuance-derived-never-wider-0123456789',
  title: '#1, a service account that #0 asked for, can s3:PutObject, which #0 cannot.',
  source: 'a run',
  basis: 'derived',
  rules: ['SESS-02'],
  issuance: {
    policies: { '<script>all': { Version: '2012-10-17', Statement: [] } as never },
    steps: [
      { do: 'CreateUser', policy: '<script>all' },
      { do: 'AddServiceAccount', by: 0 },
    ],
    credential: 1,
    request: { action: 's3:PutObject', resource: 'arn:aws:s3:::blue/x' },
  },
  outcome: 'denied',
}
const event = found('a', { kind: 'issuance', id: 'derived-never-wider', sentence: one.title, case: one })
const server = started('a', { evaluator: { name: 'minio', version: '1', kind: 'server' } })
const runs = reduceAll([server, coverage('a'), event, ended('a')])

test('a finding of issuance is read from events, and one with steps that are none is refused', () => {
  expect(readEvent(JSON.parse(JSON.stringify(event)))).toMatchObject({ ok: true })
  const broken = { ...one, issuance: { ...one.issuance, steps: [{ do: 'Sing' }] } }
  const reading = readEvent({ ...event, finding: { ...event.finding, case: broken } })
  expect(reading.ok ? [] : reading.problems.map(({ path }) => path)).toEqual(['finding.case.issuance.steps[0].do'])
})

test('every report tells it with its steps, as a kind of its own and beside libraries', () => {
  expect(findingText(event, PLAIN)).toMatch(/^issuance derived-never-wider .*\n {2}#1, a service account/)
  expect(findingText(event, PLAIN)).toContain('"do": "AddServiceAccount", "by": 0')
  const page = reportPage(runs)
  expect(page).toContain('AddServiceAccount')
  expect(page).toContain('live server')
  expect(page).not.toContain('<script>all')
  expect(reportMarkdown(runs)).toMatch(/issuance derived-never-wider[\s\S]*AddServiceAccount/)
  const xml = junitXml(runs)
  expect(xml).toContain('classname="minio 1.issuance" name="derived-never-wider [0123456789]"')
  // What was compared with the documents did not all agree.
  expect(xml).not.toContain('.comparison" name="reference"')
})
