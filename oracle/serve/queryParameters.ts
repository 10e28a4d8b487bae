import { InvalidInput } from '../standIn/scenarioFrom.ts'

/** Parameters of AWS's Query protocol as a value: `A.member.1` and `A.entry.1` are lists, `A.B` an object. */
export type QueryValue = string | readonly QueryValue[] | { readonly [name: string]: QueryValue }

interface Node {
  text?: string
  readonly children: Map<string, Node>
}

/** Levels of a parameter's name; deeper ones are no parameters of IAM. */
const DEEPEST = 12
const MOST_PARAMETERS = 20_000

/** Reads a form-encoded body. Throws InvalidInput for names that are both a value and a structure, or nested too deeply. */
export function queryParameters(body: string): { readonly [name: string]: QueryValue } {
  const root: Node = { children: new Map() }
  let count = 0
  for (const [name, text] of new URLSearchParams(body)) {
    const path = name.split('.')
    if (path.length > DEEPEST || ++count > MOST_PARAMETERS)
      throw new InvalidInput(`${name.slice(0, 80)}: too many parameters`)
    let node = root
    for (const part of path) {
      let next = node.children.get(part)
      if (next === undefined) {
        next = { children: new Map() }
        node.children.set(part, next)
      }
      node = next
    }
    if (node.text !== undefined) throw new InvalidInput(`${name}: given twice`)
    node.text = text
  }
  return objectOf(root) as { readonly [name: string]: QueryValue }
}

function valueAt(node: Node, name: string): QueryValue {
  if (node.children.size === 0) return node.text ?? ''
  if (node.text !== undefined && node.text !== '') throw new InvalidInput(`${name}: both a value and a structure`)
  const list = node.children.get('member')
  return list !== undefined && node.children.size === 1 ? listOf(list, name) : objectOf(node)
}

/** Members in the order of their numbers, which begin at 1. */
function listOf({ children }: Node, name: string): readonly QueryValue[] {
  const numbered = [...children].map(([at, node]) => {
    if (!/^[1-9]\d{0,5}$/.test(at)) throw new InvalidInput(`${name}.member.${at}: expected a number from 1`)
    return [Number(at), node] as const
  })
  return numbered.sort(([one], [other]) => one - other).map(([at, node]) => valueAt(node, `${name}.member.${at}`))
}

/** Without prototype: names are the sender's. */
function objectOf({ children }: Node): QueryValue {
  const object: { [name: string]: QueryValue } = Object.create(null)
  for (const [name, node] of children) object[name] = valueAt(node, name)
  return object
}
