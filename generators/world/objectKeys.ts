import type { Random } from '../random.ts'

export const BUCKETS = [
  'productionapp',
  'productionapp-logs',
  'production',
  'team.data',
  'team-data',
  'teamxdata',
] as const

/** S3 keys: AWS permits nearly every character there, so wildcards, variables and specials of regular expressions occur as text. */
const KEYS = [
  'report.csv',
  'reports/2024/q1.csv',
  'reports',
  'Report.csv',
  '2024:01.csv',
  'a+b(c)[d].txt',
  'a|b^c.txt',
  'back\\slash',
  'with space',
  'café.txt',
  'x',
] as const
const WILDCARD_KEYS = ['star*.txt', 'what?.txt', '*', 'a**b'] as const
const VARIABLE_KEYS = ['${aws:username}/x', 'cost$', '$1', '{a}'] as const

/** A key below a bucket; with `own`, below a folder of that name; `variables`: it may hold `$`, which documents must escape. */
export function generateObjectKey(random: Random, own: string | undefined, variables: boolean): string {
  if (own !== undefined) return `home/${own}/${random.pick(KEYS)}`
  if (!random.percent(12)) return random.pick(KEYS)
  return random.pick(variables && random.percent(50) ? VARIABLE_KEYS : WILDCARD_KEYS)
}
