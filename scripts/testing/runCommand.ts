import type { Io } from '../io.ts'
import { main } from '../main.ts'

export interface Captured {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, and gives what it said. */
export async function runCommand(
  argv: readonly string[],
  parts: Partial<Io> & { readonly stdin?: string | Buffer } = {},
): Promise<Captured> {
  let out = ''
  let err = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    tty: false,
    errTty: false,
    columns: 100,
    env: {},
    readStdin: async () => Buffer.from(parts.stdin ?? ''),
    stop: new AbortController().signal,
    ...parts,
  }
  const status = await main(argv, io)
  return { status, out, err }
}
