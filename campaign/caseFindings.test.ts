import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Decision } from '../model/decision.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Finding } from '../model/finding.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { readCase } from '../model/read/readCase.ts'
import type { RunOptions } from './options.ts'
import { runFuzz } from './runFuzz.ts'
import { runReplay } from './runReplay.ts'
import { runValidate } from './runValidate.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'
import { evaluatorBy, rightly, smallSuite } from './testing/smallSuite.ts'

const suite = smallSuite()
const folder = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const allow = (...Action: string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow' as const, Action, Resource: '*' }],
})
const deny = (...Action: string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny' as const, Action, Resource: '*' }],
})

/** What the small law says, of requests for these actions. */
function caseOf(id: string, parts: Partial<Scenario>, actions: readonly string[], more: Partial<Case> = {}): Case {
  const scenario: Scenario = {
    principal: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
      issuer: 'arn:aws:iam::111122223333:role/R',
    },
    session: { via: 'AssumeRole' },
    policies: { identity: [] },
    resourceAccount: '111122223333',
    requests: actions.map((action) => ({ action, resource: '*', context: {} })),
    ...parts,
  }
  const decisions = scenario.requests.map((_, request) => rightly(scenario, request))
  const head = { title: `About ${id}`, source: 'nowhere', basis: 'stated' as const, rules: ['SESS-04'] }
  return { ...head, id, scenario, decisions, ...more } as Case
}

const denied = (id: string, junk: number, more: Partial<Case> = {}): Case =>
  caseOf(
    id,
    {
      session: { via: 'AssumeRole', inline: deny('s3:GetObject') },
      policies: { identity: [...Array.from({ length: junk }, () => allow('sqs:SendMessage')), allow('s3:GetObject')] },
    },
    ['sqs:SendMessage', 's3:GetObject'].slice(junk === 0 ? 1 : 0),
    more,
  )

/** Does not know session policies. */
const sessionless = evaluatorBy((scenario, request) =>
  rightly({ ...scenario, session: { via: 'AssumeRole' } }, request),
)

type Told = { readonly exit: number; readonly findings: readonly (Finding & { readonly file: string | undefined })[] }

async function told(
  cases: readonly Case[],
  evaluator: Evaluator,
  options: Partial<RunOptions> = {},
  run: typeof runReplay = runReplay,
): Promise<Told> {
  const sink = memorySink()
  const filed = cases.map((one) => ({ case: one, file: `corpus/${one.id}.json` }))
  const exit = await run(optionsOf(options), filed, evaluator, sink, new AbortController().signal, suite)
  const last = new Map(
    sink.events.flatMap((event) =>
      event.event === 'finding' ? [[event.finding.signature, { ...event.finding, file: event.file }] as const] : [],
    ),
  )
  return { exit, findings: [...last.values()] }
}

describe('cases that an evaluator is wrong on', () => {
  it('are one finding where they come to the same: small, told by the first of them, with all of them counted', async () => {
    const cases = [denied('a/first', 2), denied('a/second', 0), denied('b/third', 5), denied('b/fourth', 1)]
    const { exit, findings } = await told([...cases, caseOf('c/right', {}, ['s3:GetObject'])], sessionless)
    expect(exit).toBe(1)
    expect(findings).toMatchObject([
      {
        kind: 'corpus',
        id: 'a/first',
        sentence: expect.stringMatching(
          /^A Deny with Action "s3:GetObject" in its session policy stops a role session\. The documents say explicitDeny, decided by session .*; the evaluator answered allowed\.$/,
        ),
        expected: ['explicitDeny'],
        actual: 'allowed',
        count: 4,
        cases: ['a/first', 'a/second', 'b/third', 'b/fourth'],
      },
    ])
    const [finding] = findings
    expect(finding?.rules).toContain('SESS-04')
    expect(finding?.case).toMatchObject({
      scenario: { policies: { identity: [{ Statement: [{ Action: ['s3:GetObject'] }] }] } },
      decisions: ['explicitDeny'],
    })
    expect(finding).not.toHaveProperty('minimal')
    expect(finding?.case.title).toBe(finding?.sentence)
  })

  it('have one signature whether or not there is time to make them small', async () => {
    const whole = await told([denied('a/one', 3)], sessionless)
    const cut = await told([denied('a/one', 3)], slowly(sessionless, 60), { timeMs: 150 })
    expect(cut.findings).toMatchObject([{ minimal: false, signature: whole.findings[0]?.signature }])
    const known = [{ signature: whole.findings[0]?.signature ?? '', reason: 'a test' }]
    expect((await told([denied('a/one', 3)], slowly(sessionless, 60), { timeMs: 150, known })).exit).toBe(0)
    expect((await told([denied('a/one', 3)], sessionless, { known })).exit).toBe(0)
  })

  it('are known by the signature of any of them, or of the small case', async () => {
    const cases = [denied('a/one', 3), denied('a/two', 2, { rules: ['RES-01'] })]
    const { findings } = await told(cases, sessionless)
    expect(findings).toMatchObject([{ count: 2, known: false }])
    const [one, ...others] = [findings[0]?.signature ?? '', ...(findings[0]?.aliases ?? [])]
    expect(others).toHaveLength(2)
    for (const signature of [one, ...others]) {
      const { exit, findings } = await told(cases, sessionless, { known: [{ signature, reason: 'a test' }] })
      expect([exit, findings.map(({ known }) => known)]).toEqual([0, [true]])
    }
  })

  it('are two findings where they are two mistakes', async () => {
    const evaluator = evaluatorBy((scenario, request) =>
      scenario.requests[request]?.action === 'kms:Decrypt'
        ? 'allowed'
        : rightly({ ...scenario, session: { via: 'AssumeRole' } }, request),
    )
    const other = caseOf('a/other', { policies: { identity: [allow('s3:GetObject')] } }, ['kms:Decrypt'])
    const { findings } = await told([denied('a/one', 1), other, denied('a/two', 0)], evaluator)
    expect(findings.map(({ id, cases }) => [id, cases])).toEqual([
      ['a/one', ['a/one', 'a/two']],
      ['a/other', ['a/other']],
    ])
  })

  it('are the finding that the comparison makes of the same mistake', async () => {
    const sink = memorySink()
    const { signal } = new AbortController()
    const quiet = { ...suite, properties: [] }
    await runFuzz(optionsOf({ runs: 60 }), sessionless, sink, signal, quiet)
    const compared = sink.events.flatMap((event) => (event.event === 'finding' ? [event.finding.signature] : []))
    const alone = await told([denied('a/one', 3)], sessionless)
    expect(compared).toContain(alone.findings[0]?.aliases?.[0])
    const { findings } = await told([denied('a/one', 3)], sessionless, { runs: 60 }, runValidate)
    const [first] = findings.filter(({ signature }) => signature === alone.findings[0]?.signature)
    expect(first).toMatchObject({ kind: 'corpus', cases: ['a/one'] })
    expect(first?.count).toBeGreaterThan(1)
  })

  it('are saved small, under the name of the case, and what is saved replays as it stands', async () => {
    const { findings } = await told([denied('a/first', 2)], sessionless, { findings: folder })
    const [file] = readdirSync(folder)
    expect(file).toBe(`corpus-a-first-${findings[0]?.signature}.json`)
    expect(findings[0]?.file).toBe(join(folder, file ?? ''))
    const read = readCase(JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')))
    expect(read).toMatchObject({ ok: true, value: findings[0]?.case })
    const again = await told(read.ok ? [read.value] : [], sessionless)
    expect(again).toMatchObject({ exit: 1, findings: [{ kind: 'corpus', case: findings[0]?.case }] })
    expect(await told(read.ok ? [read.value] : [], evaluatorBy(rightly))).toEqual({ exit: 0, findings: [] })
  })

  it('are replayed from their own file where none is saved', async () => {
    expect((await told([denied('a/first', 2)], sessionless)).findings[0]?.file).toBe('corpus/a/first.json')
  })
})

describe('what stays as it stands', () => {
  it('a finding that was saved: its replay shows that very case', async () => {
    const saved = denied('findings/property-x-0123456789', 3)
    const { exit, findings } = await told([saved], sessionless)
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ id: saved.id, case: { id: saved.id } }])
    expect('scenario' in saved && findings[0]?.case).toMatchObject({
      scenario: { policies: 'scenario' in saved ? saved.scenario.policies : undefined },
    })
  })

  it('a case that expects something else than the reference', async () => {
    const { scenario } = denied('a/wrong', 0) as Extract<Case, { decisions: unknown }>
    const wrong = caseOf('a/wrong', scenario, [], {
      decisions: ['implicitDeny'] as Decision[],
      scenario,
    } as Partial<Case>)
    const { exit, findings } = await told([wrong], sessionless)
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ id: 'a/wrong', sentence: 'About a/wrong', case: wrong }])
  })

  it('a case that goes wrong only after others: what it was made small by would not show alone', async () => {
    const forgetful = (): Evaluator => {
      let asked = 0
      return {
        ...evaluatorBy((scenario, request) => (asked++ < 1 ? rightly : sessionlessly)(scenario, request)),
        fresh: forgetful,
      }
    }
    const cases = [caseOf('a/before', {}, ['s3:GetObject']), denied('a/after', 2)]
    const { findings } = await told(cases, forgetful())
    expect(findings).toMatchObject([{ id: 'a/after', sentence: 'About a/after' }])
    expect(findings[0]).not.toHaveProperty('minimal')
  })
})

const sessionlessly = (scenario: Scenario, request: number): Decision =>
  rightly({ ...scenario, session: { via: 'AssumeRole' } }, request)

describe('bounds', () => {
  it('of cases that look alike and cite the same rule only some are made small', async () => {
    const asked = counting(sessionless)
    const cases = Array.from({ length: 60 }, (_, index) => denied(`a/${index}`, 3))
    const { findings } = await told(cases, asked.evaluator)
    expect(findings).toMatchObject([{ count: 60 }])
    expect(findings[0]?.cases).toHaveLength(60)
    // Two questions a case, and the 1st, 4th and 16th made small.
    expect(asked.count()).toBeLessThan(120 + 3 * 60)
    const others = Array.from({ length: 60 }, (_, index) => denied(`a/${index}`, 3, { rules: [`X-${index}`] }))
    const each = counting(sessionless)
    expect((await told(others, each.evaluator)).findings).toMatchObject([{ count: 60 }])
    expect(each.count()).toBeGreaterThan(120 + 60 * 5)
  })

  it('but all where the finding is known, lest another mistake hide behind it', async () => {
    const first = denied('a/first', 1)
    const cases = [first, denied('a/second', 1), viaFederation(denied('a/hidden', 1))]
    const { signature = '' } = (await told([first], sessionless)).findings[0] ?? {}
    const known = [{ signature, reason: 'a test' }]
    const { exit, findings } = await told(cases, sessionless, { known })
    expect(exit).toBe(1)
    expect(findings.map(({ id, known }) => [id, known])).toEqual([
      ['a/first', true],
      ['a/hidden', false],
    ])
    expect(await told(cases.slice(0, 2), sessionless, { known })).toMatchObject({ exit: 0, findings: [{ count: 2 }] })
  })

  it('ends where its time does, and loses nothing', async () => {
    const slow = slowly(sessionless, 40)
    const cases = [denied('a/one', 9), denied('a/two', 9, { rules: ['RES-01'] }), denied('a/three', 9)]
    const { exit, findings } = await told(cases, slow, { timeMs: 250 })
    expect(exit).toBe(1)
    expect(findings.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(findings.some(({ minimal }) => minimal === false)).toBe(true)
  })

  it('stops at --bail, without asking what comes after', async () => {
    const asked = counting(sessionless)
    const right = Array.from({ length: 400 }, (_, index) => caseOf(`b/${index}`, {}, ['s3:GetObject']))
    const { findings } = await told([denied('a/one', 0), ...right], asked.evaluator, { bail: 1 })
    expect(findings).toHaveLength(1)
    expect(asked.count()).toBeLessThan(100)
  })
})

function slowly(evaluator: Evaluator, ms: number): Evaluator {
  const authorize: Evaluator['authorize'] = async (scenario) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return evaluator.authorize(scenario)
  }
  return { ...evaluator, authorize }
}

function counting(evaluator: Evaluator): { readonly evaluator: Evaluator; readonly count: () => number } {
  let count = 0
  const authorize: Evaluator['authorize'] = (scenario) => {
    count++
    return evaluator.authorize(scenario)
  }
  return { evaluator: { ...evaluator, authorize }, count: () => count }
}

/** The same, of a session that was issued otherwise: another feature, so another signature. */
function viaFederation(one: Case): Case {
  if (!('scenario' in one)) return one
  const { session } = one.scenario
  return { ...one, scenario: { ...one.scenario, session: { ...session, via: 'AssumeRoleWithSAML' } } } as Case
}
