/** The statements of a policy document that may turn out malformed. */
export function statementsOf(document: unknown): readonly { readonly [element: string]: unknown }[] {
  if (typeof document !== 'object' || document === null) return []
  const { Statement } = document as { readonly Statement?: unknown }
  const list: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement]
  return list.filter((one): one is { readonly [element: string]: unknown } => typeof one === 'object' && one !== null)
}
