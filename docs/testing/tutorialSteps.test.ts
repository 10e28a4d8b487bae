import { describe, expect, test } from 'vitest'
import { tutorialSteps, withParts } from './tutorialSteps.ts'

const fence = '```'
const page = `# Title

<!-- file: a.mjs -->
${fence}js
const one = 1
${fence}

Prose, and what is no step:

${fence}sh
npm install
${fence}

<!-- part: a.mjs -->
${fence}js
const one = 2
${fence}

${fence}console
$ npx it -- node a.mjs
no findings
…
${fence}
`

describe('tutorialSteps', () => {
  test('finds files, parts and runs, in order, and nothing else', () => {
    expect(tutorialSteps(page)).toEqual([
      { does: 'file', line: 3, file: 'a.mjs', code: 'const one = 1\n' },
      { does: 'part', line: 14, file: 'a.mjs', code: 'const one = 2\n' },
      { does: 'run', line: 19, command: 'npx it -- node a.mjs', output: 'no findings\n…\n' },
    ])
  })
})

describe('withParts', () => {
  const source = "import { a } from 'a'\n\nconst one = () => 1\n\nfor (;;) {\n  const inner = one()\n}\n"

  test('puts a declaration in the place of the one of its name, whatever its kind', () => {
    expect(withParts(source, 'function one() {\n  return 2\n}\n')).toBe(
      "import { a } from 'a'\n\nfunction one() {\n  return 2\n}\n\nfor (;;) {\n  const inner = one()\n}\n",
    )
  })

  test('puts new ones before the loop', () => {
    expect(withParts(source, 'const two = 2\n')).toBe(
      "import { a } from 'a'\n\nconst one = () => 1\n\nconst two = 2\n\nfor (;;) {\n  const inner = one()\n}\n",
    )
  })
})
