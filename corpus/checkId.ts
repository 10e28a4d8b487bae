import { relative, sep } from 'node:path'
import type { Problem } from '../model/read/problem.ts'
import type { LoadedCase } from './readCaseText.ts'

/**
 * An id says where its case stands, so that a reader finds it. A case with a file of its own is named by that file's path,
 * `a/b` for `a/b.json`. One on a line of `a/b.jsonl` is named inside the folder, `a/x`, or under the file, `a/b/x`.
 */
export function checkId({ case: { id }, file }: LoadedCase, folder: string): Problem[] {
  const path = relative(folder, file).split(sep).join('/')
  const own = path.replace(/\.jsonl?$/, '')
  if (path.endsWith('.json')) return id === own ? [] : [{ path: 'id', expected: own, received: id }]
  const inside = own.slice(0, own.lastIndexOf('/') + 1)
  const named = inside !== '' && id.startsWith(inside) && !id.slice(inside.length).includes('/')
  if (named || id.startsWith(`${own}/`)) return []
  return [{ path: 'id', expected: `${inside === '' ? '' : `${inside}… or `}${own}/…`, received: id }]
}
