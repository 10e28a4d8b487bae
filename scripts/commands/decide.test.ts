import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()
let written = 0
function file(content: string | Buffer | object): string {
  const path = join(folder, `scenario${written++}.json`)
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
  return path
}

const object = { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key', context: {} }
const scenario = scenarioFor({
  session: {
    via: 'AssumeRole',
    inline: {
      Version: '2012-10-17',
      Statement: [{ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
    },
  },
  requests: [object, { ...object, action: 's3:PutObject' }],
})
const malformed = scenarioFor({
  policies: { identity: [{ Version: '2012-10-17', Statement: [{ Effect: 'allow', Action: '*', Resource: '*' }] }] },
})

describe('for people', () => {
  test('decision, layer, statements and rules with their sentences', async () => {
    const { status, out, err } = await runCommand(['decide', file(scenario)])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^allowed {7}s3:GetObject on arn:aws:s3:::bucket\/key\n/)
    expect(out).toMatch(/\nimplicitDeny {2}s3:PutObject on .*\n {2}decided by {2}session\n/)
    expect(out).toContain('session.inline.Statement[0] (Sid Read)')
    expect(out).toMatch(/SESS-02 +A role session can do only what both/)
  })

  test('an open point, and what it permits', async () => {
    const resource = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }],
    }
    const { out } = await runCommand([
      'decide',
      file({ ...scenario, policies: { identity: [], resource }, requests: [{ ...object, action: 's3:PutObject' }] }),
    ])
    expect(out).toMatch(/open +CONT-03/)
    expect(out).toMatch(/permitted +(allowed, implicitDeny|implicitDeny, allowed)/)
  })

  test('a malformed policy document is refused by element and rule, and that is an answer', async () => {
    const { status, out } = await runCommand(['decide', file(malformed)])
    expect(status).toBe(0)
    expect(out).toMatch(/^refused {2}policies\.identity\[0\] is no policy document/)
    expect(out).toContain('Statement[0].Effect')
    expect(out).toContain('GRAM-05')
  })

  test('control characters of a scenario do not reach the terminal', async () => {
    const { out } = await runCommand([
      'decide',
      file({ ...scenario, requests: [{ ...object, resource: 'arn:aws:s3:::b/\u001b[2Jx' }] }),
    ])
    expect(out).not.toContain('\u001b')
    expect(out).toContain('\\u{1b}[2Jx')
  })

  test('colours on a terminal, unless NO_COLOR is set', async () => {
    const path = file(scenario)
    expect((await runCommand(['decide', path], { tty: true })).out).toContain('\u001b[32mallowed')
    expect((await runCommand(['decide', path], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b')
  })

  test('no requests, nothing to decide', async () => {
    expect(await runCommand(['decide', file({ ...scenario, requests: [] })])).toMatchObject({
      status: 0,
      out: expect.stringContaining('no requests'),
    })
  })
})

describe('for machines', () => {
  test('decisions', async () => {
    const { out } = await runCommand(['decide', file(scenario), '--json'])
    const { decisions, command } = JSON.parse(out)
    expect(command).toBe('decide')
    expect(decisions).toMatchObject([
      { action: 's3:GetObject', decision: 'allowed', permitted: ['allowed'], layer: 'identity', open: [] },
      { action: 's3:PutObject', decision: 'implicitDeny', layer: 'session', statements: [] },
    ])
    expect(decisions[0].rules).toContainEqual({ id: 'SESS-02', held: true })
  })

  test('a refusal', async () => {
    const { status, out } = await runCommand(['decide', file(malformed), '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out).refused).toMatchObject({
      policy: 'policies.identity[0]',
      element: 'Statement[0].Effect',
      rule: 'GRAM-05',
    })
  })
})

describe('what it reads', () => {
  test('standard input for -', async () => {
    expect(await runCommand(['decide', '-'], { stdin: JSON.stringify(scenario) })).toMatchObject({
      status: 0,
      out: expect.stringContaining('allowed'),
    })
  })

  test('a byte order mark before it', async () => {
    expect((await runCommand(['decide', file(`\ufeff${JSON.stringify(scenario)}`)])).status).toBe(0)
  })

  test('the scenario that a case holds', async () => {
    const held = {
      id: 'x',
      title: 'x',
      source: 'x',
      basis: 'stated',
      rules: [],
      scenario,
      decisions: ['allowed', 'implicitDeny'],
    }
    expect((await runCommand(['decide', file(held)])).status).toBe(0)
    const broken = await runCommand(['decide', file({ ...held, scenario: { ...scenario, resourceAccount: 7 } })])
    expect(broken).toMatchObject({ status: 2, err: expect.stringContaining('scenario.resourceAccount') })
  })

  const wrong: [what: string, content: string | Buffer | object, message: RegExp][] = [
    ['empty', '', /is empty: expected JSON/],
    ['no JSON', '{"principal": }', /line 1, column 15/],
    ['cut off', '{"principal": {"type"', /line 1/],
    ['a key given twice', `{"principal":{},"principal":{}}`, /principal: expected each key once/],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /is not UTF-8/],
    ['null', 'null', /no well-formed scenario/],
    ['a list', '[]', /no well-formed scenario/],
    [
      'every problem on its own line',
      { ...scenario, resourceAccount: 7, extra: 1 },
      /\n {2}resourceAccount: expected .*\n {2}extra: expected no such field/,
    ],
    [
      'a hostile context',
      `{"principal":{"type":"Anonymous"},"policies":{"identity":[]},"resourceAccount":"111122223333","requests":[{"action":"s3:GetObject","resource":"*","context":{"__proto__":{"x":1}}}]}`,
      /__proto__/,
    ],
    ['a case about a call', { id: 'x', call: {} }, /use replay/],
  ]
  test.each(wrong)('refuses what is %s', async (_what, content, message) => {
    const { status, out, err } = await runCommand(['decide', file(content)])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(message)
  })

  test('files that cannot be read are named, with the reason', async () => {
    expect((await runCommand(['decide', join(folder, 'none.json')])).err).toMatch(
      /none\.json cannot be read: no such file/,
    )
    mkdirSync(join(folder, 'sub'))
    expect((await runCommand(['decide', join(folder, 'sub')])).err).toMatch(/sub is a folder: expected a file/)
    expect((await runCommand(['decide', '-'])).err).toMatch(/standard input is empty/)
    if (process.getuid?.() === 0) return // nothing is closed to root
    const closed = file(scenario)
    chmodSync(closed, 0)
    expect((await runCommand(['decide', closed])).err).toMatch(/cannot be read: permission denied/)
  })
})

describe('another evaluator beside it', () => {
  const module = (decisions: string, supports = '["identity","session"]'): string => {
    const path = join(folder, `evaluator${written++}.mjs`)
    writeFileSync(
      path,
      `export default { hello: { protocol: 1, name: 'mine', version: '3', outcomes: 'three-way', supports: ${supports} }, authorize: (scenario) => (${decisions}) }`,
    )
    return path
  }

  test.each([
    ['agrees', `{ decisions: ['allowed', 'implicitDeny'] }`, 0, /mine 3: implicitDeny {2}agrees/],
    ['disagrees', `{ decisions: ['allowed', 'allowed'] }`, 1, /mine 3: allowed {2}disagrees/],
    [
      'disagrees on the kind of deny',
      `{ decisions: ['allowed', 'explicitDeny'] }`,
      1,
      /mine 3: explicitDeny {2}disagrees/,
    ],
    [
      'supports one of them',
      `{ decisions: ['allowed', { unsupported: 'puts' }] }`,
      0,
      /mine 3: unsupported: puts {2}not judged/,
    ],
    ['supports nothing of it', `{ unsupported: 'sessions' }`, 3, /mine 3: unsupported: sessions {2}not judged/],
    ['fails', `{ error: 'out of cheese' }`, 1, /mine 3: error: out of cheese {2}failed/],
    ['throws', `(() => { throw new Error('kaput') })()`, 1, /mine 3: kaput {2}failed/],
    [
      'refuses what is well formed',
      `{ refused: 'session.inline' }`,
      1,
      /mine 3: refused: session\.inline {2}disagrees/,
    ],
    ['miscounts', `{ decisions: ['allowed'] }`, 1, /1 decisions for 2 requests {2}failed/],
    [
      'makes up words',
      `{ decisions: ['allowed', 'perhaps'] }`,
      1,
      /decisions\[1\] is perhaps; expected allowed, .* {2}failed/,
    ],
  ])('%s', async (_what, answer, status, text) => {
    const said = await runCommand(['decide', file(scenario), '--evaluator', module(answer)])
    expect(said.err).toBe('')
    expect(said.out).toMatch(text)
    expect(said.status).toBe(status)
  })

  test('deciding what is to be refused is wrong only for one that validates', async () => {
    const path = file(malformed)
    const answer = `{ decisions: ['allowed'] }`
    expect((await runCommand(['decide', path, '--evaluator', module(answer, '["validation"]')])).status).toBe(1)
    expect((await runCommand(['decide', path, '--evaluator', module(answer)])).status).toBe(3)
    expect((await runCommand(['decide', path, '--evaluator', module(`{ refused: 'x' }`)])).status).toBe(0)
  })

  test('iam-simulate, and a command after --', async () => {
    const path = file(scenarioFor({ policies: { identity: [ALLOW_ALL] } }))
    expect(await runCommand(['decide', path, '--evaluator', 'iam-simulate', '--json'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('"said":"allowed","agreement":"agrees"'),
    })
    const misbehaving = join(import.meta.dirname, '../../evaluators/misbehaving/none.mjs')
    expect(await runCommand(['decide', path, '--', process.execPath, misbehaving])).toMatchObject({
      status: 1,
      out: expect.stringContaining('misbehaving 1.0.0: implicitDeny  disagrees'),
    })
    expect(
      await runCommand(['decide', path, '--', process.execPath, misbehaving.replace('none', 'exits')]),
    ).toMatchObject({
      status: 1,
      out: expect.stringContaining('panic: index out of range'),
    })
  })
})
