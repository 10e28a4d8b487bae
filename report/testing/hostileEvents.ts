import type { RunEvent } from '../../model/event.ts'
import { coverage, ended, finding, found, oracleClass, started } from './events.ts'

/** What would run, close something or hide something if it were ever taken for more than text. */
const HOSTILE = [
  '<img src=x onerror="window.owned = 1">',
  '</script><script>window.owned = 1</script>',
  '</style><script>window.owned = 1</script>',
  '</title><svg onload="window.owned = 1">',
  '" autofocus onfocus="window.owned = 1" x="',
  "' onmouseover='window.owned = 1' x='",
  '<!-- --!> <!--<script> ]]> <![CDATA[',
  'javascript:window.owned = 1',
  '\u202egnirts desrever\u202c \u2028 \u2029 \u0000 \u001b[2J \ud800',
  '${window.owned = 1} `${window.owned = 1}`',
  '__proto__',
  'constructor',
  'name '.repeat(2_000),
] as const

/** A run in which every text from outside is hostile, one kind a finding. */
export const hostileEvents: readonly RunEvent[] = [
  started('hostile', {
    evaluator: {
      name: HOSTILE[0],
      version: HOSTILE[1],
      language: HOSTILE[4],
      supports: [HOSTILE[2] as never, HOSTILE[12] as never],
      only: { services: [HOSTILE[5]] },
    },
    seed: HOSTILE[6],
    repeat: HOSTILE[1],
    at: HOSTILE[8],
    command: HOSTILE[3],
  }),
  coverage('hostile', {
    rules: Object.fromEntries([...HOSTILE.slice(0, 10), 'constructor'].map((id) => [id, { holds: 1, fails: 1 }])),
    properties: Object.fromEntries(HOSTILE.slice(0, 10).map((id) => [id, { trials: 1, violations: 0 }])),
    profile: { [HOSTILE[0]]: { [HOSTILE[1]]: 1, [HOSTILE[4]]: 2 }, 'CONT-03': { [HOSTILE[2]]: 1 } },
    oracle: {
      calls: 1,
      classes: Object.fromEntries(HOSTILE.map((name) => [name, oracleClass({ excluded: { [name]: 1 } })])),
    },
  }),
  ...HOSTILE.map((text, index) => {
    const plain = finding({
      signature: `${text.slice(0, 40)}${index}`,
      id: text,
      sentence: text,
      expected: [text],
      actual: text,
    })
    const rules = [text, 'SESS-02', 'constructor']
    return {
      ...found('hostile'),
      replay: text,
      file: text,
      finding: {
        ...plain,
        rules,
        case: { ...plain.case, title: text, scenario: hostileScenario(text) } as typeof plain.case,
      },
    }
  }),
  ended('hostile', { reason: HOSTILE[1], trouble: HOSTILE[0], interrupted: true, exit: 130 }),
]

function hostileScenario(text: string): unknown {
  return {
    principal: { type: 'Anonymous' },
    policies: { identity: [], resource: { Statement: [{ Sid: text, Effect: 'Allow', [text]: text }] } },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: '*', context: { [text.slice(0, 1_000)]: text } }],
  }
}
