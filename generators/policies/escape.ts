import type { Random } from '../random.ts'
import type { Mode } from './mode.ts'

/**
 * A text as a pattern that stands for it: where variables work, `$` has to be written `${$}`, and `*` and `?` may be (VAR-04);
 * elsewhere the text stands as it is, its own wildcards included.
 */
export function literalPattern(random: Random, mode: Mode, text: string): string {
  if (!mode.variables || !/[$*?]/.test(text)) return text
  const wildcardsToo = random.percent(50)
  return text.replace(/[$*?]/g, (character) => (character === '$' || wildcardsToo ? `\${${character}}` : character))
}
