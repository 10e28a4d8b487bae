/** One thing that a tutorial has its reader do: write a file, change parts of one, or run a command and see what it prints. */
export type TutorialStep =
  | { readonly does: 'file' | 'part'; readonly line: number; readonly file: string; readonly code: string }
  | { readonly does: 'run'; readonly line: number; readonly command: string; readonly output: string }

/**
 * The steps of a tutorial, in order. A fenced block after `<!-- file: NAME -->` is a whole file; after `<!-- part: NAME -->` its
 * declarations take the place of those of the same name; in a `console` block a line after `$ ` is a command and the rest its output.
 */
export function tutorialSteps(markdown: string): readonly TutorialStep[] {
  const steps: TutorialStep[] = []
  for (const { index, groups } of markdown.matchAll(BLOCK)) {
    const { does, file, language, body = '' } = groups as { [name: string]: string | undefined }
    const line = markdown.slice(0, index).split('\n').length
    if ((does === 'file' || does === 'part') && file !== undefined) steps.push({ does, line, file, code: body })
    else if (language === 'console') {
      const [command = '', ...output] = body.split('\n')
      steps.push({ does: 'run', line, command: command.replace(/^\$ /, ''), output: output.join('\n') })
    }
  }
  return steps
}

const BLOCK = /(?:^<!-- (?<does>file|part): (?<file>\S+) -->\n)?^```(?<language>\w*)\n(?<body>[\s\S]*?)^```$/gm

/** A file with declarations put in the place of those of the same name; new ones stand before the loop that ends it. */
export function withParts(source: string, parts: string): string {
  const declared = new Map(declarations(source).map((text) => [nameOf(text), text]))
  for (const text of declarations(parts)) {
    const loop = declared.get('for')
    declared.delete('for')
    declared.set(nameOf(text), text)
    if (loop !== undefined) declared.set('for', loop)
  }
  return `${[...declared.values()].join('\n\n')}\n`
}

function declarations(source: string): readonly string[] {
  return source.split(/^(?=(?:import|const|function|for)\b)/m).map((text) => text.trim())
}

function nameOf(declaration: string): string {
  const [word = '', name = ''] = declaration.split(/\W+/, 2)
  return word === 'const' || word === 'function' ? name : word
}
