type Style = (text: string) => string

/** Colours of a terminal, or none: picocolors' `createColors` gives one. */
export interface Paint {
  readonly bold: Style
  readonly dim: Style
  readonly red: Style
  readonly green: Style
  readonly yellow: Style
}

const plain: Style = (text) => text

export const PLAIN: Paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain }
