import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** Functions whose argument at this place, and all after it, is a sentence for people. */
const SENTENCES = new Map([
  ['fault', 2],
  ['flawed', 2],
  ['denied', 1],
  ['validationError', 1],
  ['unusable', 0],
  ['malformed', 1],
  ['tooMuch', 1],
  ['unproven', 0],
])
const SENTENCE_MEMBERS = new Set(['reason', 'expected'])

/** Whether a text, or a part of one, is read by people and decided on by nobody. */
function isMessage(path) {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return false
  let { node } = path
  for (let { parentPath } = path; parentPath !== null; parentPath = parentPath.parentPath) {
    const { node: parent } = parentPath
    if (parentPath.isConditionalExpression() || parentPath.isLogicalExpression()) {
      if (node === parent.test) return false
      node = parent
      continue
    }
    if (parentPath.isObjectProperty()) return SENTENCE_MEMBERS.has(parent.key.name)
    if (parentPath.isNewExpression()) return /Error$/.test(parent.callee.name ?? '')
    if (!parentPath.isCallExpression()) return false
    const from = SENTENCES.get(parent.callee.name)
    return from !== undefined && parent.arguments.indexOf(node) >= from
  }
  return false
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'messages', {
    shouldIgnore: (path) => (isMessage(path) ? 'a sentence for people, see stryker.config.mjs' : undefined),
  }),
]
