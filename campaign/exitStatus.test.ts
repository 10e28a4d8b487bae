import { describe, expect, it } from 'vitest'
import { exitStatus } from './exitStatus.ts'

describe('exitStatus', () => {
  it.each([
    [{ interrupted: true, newFindings: 3, judged: 10 }, 130],
    [{ interrupted: true, newFindings: 0, judged: 0 }, 130],
    [{ interrupted: false, newFindings: 1, judged: 10 }, 1],
    [{ interrupted: false, newFindings: 1, judged: 0 }, 1],
    [{ interrupted: false, newFindings: 0, judged: 0 }, 3],
    [{ interrupted: false, newFindings: 0, judged: 1 }, 0],
    [{ interrupted: false, newFindings: 0, judged: 1, failed: true }, 3],
    [{ interrupted: false, newFindings: 1, judged: 1, failed: true }, 1],
    [{ interrupted: false, newFindings: 0, judged: 9, unexplained: true }, 1],
  ])('%j ends with %i', (ending, status) => expect(exitStatus(ending)).toBe(status))
})
