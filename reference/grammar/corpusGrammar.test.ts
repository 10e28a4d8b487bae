import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { DecisionCase, RefusalCase } from '../../model/format/case.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { isPolicyText, type Policy } from '../../model/policyDocument.ts'
import { readCase } from '../../model/read/readCase.ts'
import { readPolicyText } from '../../model/read/readPolicyText.ts'
import { checkDocument, type DocumentKind } from './checkDocument.ts'

const FOLDER = fileURLToPath(new URL('../../corpus/cases/grammar/', import.meta.url))
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

function read(file: string): DecisionCase | RefusalCase {
  const reading = readCase(JSON.parse(readFileSync(FOLDER + file, 'utf8')))
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`)
  return reading.value as DecisionCase | RefusalCase
}

function documentsOf({
  session,
  policies,
  resourceKind,
}: Scenario): [path: string, kind: DocumentKind, policy: Policy][] {
  const levels = (kind: 'scp' | 'rcp', lists: readonly (readonly Policy[])[] = []) =>
    lists.flatMap((list, level) =>
      list.map((policy, index): [string, DocumentKind, Policy] => [
        `policies.${kind}s[${level}][${index}]`,
        kind,
        policy,
      ]),
    )
  const found: [string, DocumentKind, Policy | undefined][] = [
    ['session.inline', 'session', session?.inline],
    ...(session?.managed ?? []).map(({ document }, index): [string, DocumentKind, Policy] => [
      `session.managed[${index}]`,
      'session',
      document,
    ]),
    ...policies.identity.map((policy, index): [string, DocumentKind, Policy] => [
      `policies.identity[${index}]`,
      'identity',
      policy,
    ]),
    ['policies.boundary', 'boundary', policies.boundary],
    [
      'policies.resource',
      resourceKind === undefined || resourceKind === 'generic' ? 'resource' : resourceKind,
      policies.resource,
    ],
    ...levels('scp', policies.scps),
    ...levels('rcp', policies.rcps),
    ['policies.endpoint', 'endpoint', policies.endpoint],
  ]
  return found.flatMap(([path, kind, policy]) => (policy === undefined ? [] : [[path, kind, policy]]))
}

function ruleBroken(policy: Policy, kind: DocumentKind): string | undefined {
  if (!isPolicyText(policy)) return checkDocument(policy, kind)?.rule
  const reading = readPolicyText(policy.text)
  if (!reading.ok) throw new Error('no JSON')
  return reading.duplicates[0]?.rule ?? checkDocument(reading.value, kind)?.rule
}

describe('the cases about grammar', () => {
  test.each(FILES)('%s', (file) => {
    const one = read(file)
    expect(one.id).toBe(`grammar/${file.slice(0, -'.json'.length)}`)
    const refused = documentsOf(one.scenario).flatMap(([policy, kind, document]) => {
      const rule = ruleBroken(document, kind)
      return rule === undefined ? [] : [{ policy, rule }]
    })
    expect(refused).toEqual('refused' in one ? [one.refused] : [])
  })
})
