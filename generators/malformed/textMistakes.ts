import type { JsonObject } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'
import { type Mistake, PLACE_KINDS } from './mistake.ts'

/** Mistakes that only a document's text can hold. */
export const TEXT_MISTAKES: readonly Mistake[] = [
  {
    id: 'no-json',
    rule: 'GRAM-01',
    kinds: PLACE_KINDS,
    needs: ['text'],
    mutate: textual((random, text) =>
      random.pick([
        text.slice(0, -1),
        `${text},`,
        text.replaceAll('"', "'"),
        text.replace('{', '{,'),
        `${text} // all`,
      ]),
    ),
  },
  {
    id: 'element-given-twice',
    rule: 'GRAM-06',
    kinds: PLACE_KINDS,
    needs: ['text'],
    mutate: textual((random, text) =>
      random.percent(50)
        ? text.replace('"Effect":', '"Effect":"Allow","Effect":')
        : `${text.slice(0, -1)},"Statement":[]}`,
    ),
  },
  {
    id: 'characters-outside-latin',
    rule: 'GRAM-08',
    kinds: ['identity', 'session', 'boundary'],
    needs: ['text'],
    mutate: textual((random, text) => {
      const at = text.indexOf('"Effect"')
      return at < 0
        ? undefined
        : `${text.slice(0, at)}${random.pick(['\u2003', '"Sid":"名",', '\u0007'])}${text.slice(at)}`
    }),
  },
]

function textual(change: (random: Random, text: string) => string | undefined): Mistake['mutate'] {
  return (random: Random, document: JsonObject): Policy | undefined => {
    const text = change(random, JSON.stringify(document))
    return text === undefined ? undefined : { text }
  }
}
