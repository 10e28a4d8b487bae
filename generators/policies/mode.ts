import type { Random } from '../random.ts'
import type { World } from '../world/world.ts'

/** How one document is written: its version, and with it whether `${…}` means anything (VAR-01). */
export interface Mode {
  readonly version: '2012-10-17' | '2008-10-17' | undefined
  /** Variables may be used, and a literal `$` has to be escaped. */
  readonly variables: boolean
}

const CURRENT: Mode = { version: '2012-10-17', variables: true }
const CURRENT_PLAIN: Mode = { version: '2012-10-17', variables: false }
const OLD: Mode = { version: '2008-10-17', variables: false }
const NONE: Mode = { version: undefined, variables: false }

export function generateMode(random: Random, { chances, palette }: World): Mode {
  if (palette.forms.Version2008) {
    const at = random.below(100)
    if (at < chances.version2008) return OLD
    if (at < chances.version2008 + chances.noVersion) return NONE
  }
  return palette.forms.variables ? CURRENT : CURRENT_PLAIN
}
