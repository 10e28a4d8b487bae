/** What a command sees of the outside world: the process in life, a capture in tests. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether standard output is a terminal. */
  readonly tty: boolean
  /** Whether standard error is one; progress goes there. */
  readonly errTty: boolean
  readonly columns: number
  readonly env: { readonly [name: string]: string | undefined }
  readonly readStdin: () => Promise<Buffer>
  /** Aborted by Ctrl-C and SIGTERM, and when nobody reads standard output any more. */
  readonly stop: AbortSignal
}
