import { RULES } from '../model/catalogue/catalogue.ts'
import type { Layer } from '../model/layer.ts'
import type { Verdict } from '../reference/verdict.ts'

/** The rules of what decided come first, then what sets a scenario apart; what every evaluation uses comes last. */
const TELLING = [
  'SESS',
  'RES',
  'TRUST',
  'KMS',
  'PB',
  'SCP',
  'RCP',
  'VPCE',
  'VAR',
  'COND',
  'RSC',
  'ACT',
  'KEY',
  'GRAM',
  'EVAL',
]

const OF_LAYER: { readonly [layer in Layer]?: string } = {
  rcp: 'RCP',
  scp: 'SCP',
  endpoint: 'VPCE',
  resource: 'RES',
  boundary: 'PB',
  session: 'SESS',
}

/** The ids of the rules that a verdict used, each once, the most telling first: those are the ones that people are shown. */
export function tellingRules({ marks, layer }: Pick<Verdict, 'marks' | 'layer'>): readonly string[] {
  const ranks = new Map<string, number>()
  for (const mark of marks) {
    const id = RULES[mark >> 1]?.id
    if (id === undefined) continue
    const held = (mark & 1) === 1
    ranks.set(id, Math.min(ranks.get(id) ?? Number.POSITIVE_INFINITY, rank(id, layer, held)))
  }
  return [...ranks].sort(([, one], [, other]) => one - other).map(([id]) => id)
}

function rank(id: string, layer: Layer, held: boolean): number {
  const family = id.slice(0, id.indexOf('-'))
  if (family === OF_LAYER[layer]) return 0
  const at = TELLING.indexOf(family)
  return (at === -1 ? TELLING.length : at) + 1 + (held ? 0 : 0.5)
}
