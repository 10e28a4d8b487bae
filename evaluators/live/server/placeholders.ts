import { freePorts } from './freePorts.ts'
import type { LiveServer } from './liveServer.ts'

type Words = 'command' | 'env' | 'files' | 'sockets' | 'parts'

/** The words of a server with its placeholders filled. */
export interface Filled extends Required<Pick<LiveServer, Words>> {
  /** The port that it answers at. */
  readonly port: number
}

const PORT = /\{port(:[a-z]+)?\}/g

/** Fills in what `LiveServer` says can stand in them, with ports that are free now. */
export async function filled(
  { command, env, files = {}, sockets = [], parts = [] }: Pick<LiveServer, Words>,
  { out, folder }: { readonly out: string; readonly folder: string },
): Promise<Filled> {
  const words = [...command, ...Object.values(env), ...Object.values(files), ...sockets, ...parts]
  const names = [...new Set(['{port}', ...words.flatMap((word) => word.match(PORT) ?? [])])]
  const ports = await freePorts(names.length)
  const places = new Map<string, string>([
    ['{out}', out],
    ['{folder}', folder],
  ])
  for (const [at, name] of names.entries()) places.set(name, `${ports[at]}`)
  const fill = (word: string): string => word.replaceAll(/\{[a-z]+(:[a-z]+)?\}/g, (place) => places.get(place) ?? place)
  const values = (record: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, fill(value)]))
  return {
    command: command.map(fill),
    env: values(env),
    files: values(files),
    sockets: sockets.map(fill),
    parts: parts.map(fill),
    port: ports[0] as number,
  }
}
