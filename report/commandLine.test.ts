import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commandLine } from './commandLine.ts'

describe('commandLine', () => {
  it('leaves plain words as they are', () => {
    expect(commandLine(['replay', 'findings/a-b.json', '--', 'node', 'x.mjs'])).toBe(
      'npx assume-nothing replay findings/a-b.json -- node x.mjs',
    )
  })

  it('quotes whatever a shell would change', () => {
    const words = ['', 'a b', "it's", '$HOME', '`id`', '"', '*', 'a\nb', '~', '!x', '#y', ';']
    const printed = execFileSync('sh', ['-c', commandLine(words).replace('npx assume-nothing', "printf '%s\\0'")], {
      encoding: 'utf8',
    })
    expect(printed.split('\0').slice(0, -1)).toEqual(words)
  })
})
