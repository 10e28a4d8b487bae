import { createHash } from 'node:crypto'
import type { Case } from '../model/format/case.ts'
import { shapeOf } from './shapeOf.ts'
import { slug } from './slug.ts'

/**
 * The id of a case in a folder of a corpus: what it is called, and eight digits of what it shows. The same case gets the same id
 * whenever and wherever it is added, whatever its accounts and names are.
 */
export function assignId(folder: string, one: Case): string {
  const mark = createHash('sha256').update(shapeOf(one)).digest('hex').slice(0, 8)
  return `${folder}/${slug(one.title)}-${mark}`
}
