/** A condition operator taken apart. */
export interface ReadOperator {
  /** `ForAllValues`, `ForAnyValue`, or nothing. */
  readonly qualifier: string
  readonly bare: string
  readonly ifExists: boolean
}

export function readOperator(operator: string): ReadOperator {
  const colon = operator.indexOf(':')
  const rest = operator.slice(colon + 1)
  const ifExists = rest.endsWith('IfExists')
  return {
    qualifier: colon === -1 ? '' : operator.slice(0, colon),
    bare: ifExists ? rest.slice(0, -'IfExists'.length) : rest,
    ifExists,
  }
}
