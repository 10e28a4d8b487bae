import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MUTANTS } from '../../../mutants/all.ts'
import { PROPERTIES } from '../../../properties/all.ts'
import { killsText } from './killsText.ts'
import { measureKills } from './measureKills.ts'
import { measureVacuity } from './measureVacuity.ts'

describe('the kill matrix', () => {
  const properties = PROPERTIES.filter(({ id }) => ['principals-split', 'sids-irrelevant'].includes(id))
  const mutants = MUTANTS.filter(({ id }) => ['first-principal-only', 'scps-ignored'].includes(id))

  it('says who finds whom, the same each time', () => {
    const matrix = measureKills(properties, mutants, 40)
    const found = [...matrix].map(([{ id }, killers]) => [id, [...killers].map((property) => property.id)])
    expect(Object.fromEntries(found)).toEqual({ 'first-principal-only': ['principals-split'], 'scps-ignored': [] })
    const vacuity = new Map(properties.map((property) => [property, measureVacuity(property, 20)]))
    const text = killsText(matrix, vacuity, 40)
    expect(text).toMatch(/\| principals-split \| 1 \| 1 \| \d+ % \| first-principal-only \|/)
    expect(text).toMatch(/\| sids-irrelevant \| 0 \| 0 \|/)
    expect(text).toContain('- scps-ignored: ')
  })

  it.each(PROPERTIES.map((property) => [property.id, property] as const))(
    '%s could have failed in most of its trials',
    (_, property) => {
      const { trials, vacuous } = measureVacuity(property, 40)
      expect(trials).toBeGreaterThan(10)
      expect(vacuous / trials).toBeLessThan(0.5)
    },
  )
})

describe('docs/kills.md', () => {
  const page = readFileSync(new URL('../../../docs/kills.md', import.meta.url), 'utf8')

  it.each(PROPERTIES.map(({ id }) => id))('%s has a kill of its own there, or says why it stays', (id) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${id} |`))
    const [, , , unique, , why] = row?.split('|').map((cell) => cell.trim()) ?? []
    expect(why).toBeTruthy()
    if (unique === '0') expect(why).toBe(PROPERTIES.find((property) => property.id === id)?.keptBecause)
  })
})
