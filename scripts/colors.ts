import pico from 'picocolors'
import type { Io } from './io.ts'

export type Colors = ReturnType<typeof pico.createColors>

/** Colours on a terminal, unless NO_COLOR is set (https://no-color.org: to anything but the empty string). */
export function colorsFor({ tty, env }: Pick<Io, 'tty' | 'env'>): Colors {
  return pico.createColors(tty && !env.NO_COLOR && env.TERM !== 'dumb')
}
