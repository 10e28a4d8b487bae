import type { Random } from '../random.ts'

/** Legal names of roles, users and sessions; some are prefixes of others, special to regular expressions or to JavaScript. */
const NAMES = [
  'AppDev',
  'App',
  'app.dev',
  'app+dev',
  'team-session',
  'team',
  'Admin',
  'Administrator',
  'ops@example.com',
  'ci=build',
  'data,lake',
  'mary',
  'john',
  'root',
  'role',
  'constructor',
  '__proto__',
] as const

/** Names of which none is a part of another, in whatever letter case. */
const PLAIN_NAMES = [
  'Alpha',
  'Bravo',
  'Charlie',
  'Delta',
  'Echo',
  'Foxtrot',
  'Golf',
  'Hotel',
  'India',
  'Juliett',
] as const

const PATHS = ['', '', '', '', 'engineering/', 'engineering/dev/', 'role/', 'a/b/c/'] as const

export function generateName(random: Random): string {
  return random.pick(NAMES)
}

/** So many plain names, all different. */
export function plainNames(random: Random, count: number): readonly string[] {
  const first = random.below(PLAIN_NAMES.length)
  return Array.from({ length: count }, (_, index) => PLAIN_NAMES[(first + index) % PLAIN_NAMES.length] as string)
}

/** A path as it stands between `role/` and the name. */
export function generatePath(random: Random): string {
  return random.pick(PATHS)
}

/** A name that a careless comparison takes for the given one; never equal to it. */
export function confusableName(random: Random, name: string): string {
  switch (random.below(6)) {
    case 0:
      return `${name}s`
    case 1:
      return name.length > 2 ? name.slice(0, -1) : `${name}2`
    case 2:
      return swapCase(name, 0)
    case 3:
      return /[-.+]/.test(name) ? name.replace(/[-.+]/, 'x') : `${name}.x`
    case 4:
      return `x${name}`
    default:
      return `${name}-${name}`
  }
}

/** The text with the letter at `at` (or the first letter after it) in its other case; unchanged where there is none. */
export function swapCase(text: string, at: number): string {
  for (let index = at; index < text.length; index++) {
    const letter = text.charAt(index)
    const lower = letter.toLowerCase()
    const other = letter === lower ? letter.toUpperCase() : lower
    if (other !== letter && other.length === 1) return text.slice(0, index) + other + text.slice(index + 1)
  }
  return text
}
