import { describe, expect, test } from 'vitest'
import { compares, conditionOn } from '../testing/condition.ts'

describe('COND-34: W3C forms and epoch seconds name the same instants, each side for itself', () => {
  test.each([
    ['2020-01-01T00:00:00Z', '2020'],
    ['2020-01-01T00:00:00Z', '2020-01'],
    ['2020-01-01T00:00:00Z', '2020-01-01'],
    ['2020-01-01T00:00Z', '2020-01-01T00:00:00.000Z'],
    ['2020-01-01T00:00:00Z', '1577836800'],
    ['1577836800', '2020-01-01'],
    ['2020-01-01T01:00:00+01:00', '2020-01-01T00:00:00Z'],
    ['2019-12-31T18:30:00-05:30', '2020-01-01T00:00:00Z'],
    ['2020-02-29T12:00:00Z', '2020-02-29T12:00Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01'],
    ['1970-01-01T03:46:40Z', '13600'],
  ])('%s is %s', (value, bound) => {
    const says = (operator: string) => compares(operator, value, bound)[0]
    expect(['DateEquals', 'DateLessThanEquals', 'DateGreaterThanEquals'].map(says)).toEqual(['T', 'T', 'T'])
    expect(['DateNotEquals', 'DateLessThan', 'DateGreaterThan'].map(says)).toEqual(['F', 'F', 'F'])
  })

  test.each([
    ['2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'],
    ['2020-01-01T00:00:00.1Z', '2020-01-01T00:00:00.11Z'],
    ['2020-01-01T00:00:00.999Z', '2020-01-01T00:00:01Z'],
    ['2020-01-01T00:00:00+01:00', '2020-01-01T00:00:00Z'],
    ['2020-01-01', '2020-02'],
    ['0099-12-31', '0100-01-01'],
    ['99999', '100000'],
    ['1577836799', '2020-01-01'],
  ])('%s is before %s', (earlier, later) => {
    expect(compares('DateLessThan', earlier, later)).toBe('T')
    expect(compares('DateLessThanEquals', earlier, later)).toBe('T')
    expect(compares('DateNotEquals', earlier, later)).toBe('T')
    expect(compares('DateGreaterThan', later, earlier)).toBe('T')
    expect(compares('DateGreaterThanEquals', later, earlier)).toBe('T')
    expect(compares('DateLessThan', later, earlier)).toBe('F')
    expect(compares('DateEquals', later, earlier)).toBe('F')
  })

  test.each([
    'yesterday',
    '',
    '2020-13-01',
    '2020-00-01',
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-1-1',
    '2020-01-01T1:00Z',
    '2020-01-01 00:00Z',
    '2020-01-01T00:00:00+1:00',
    '2020-01-01T00:00:00+24:00',
    '2020-*',
    '${k}',
  ])('%j is no date', (value) => {
    expect(compares('DateEquals', value, '2020-01-01')).toBe('F')
    expect(compares('DateLessThanEquals', '2020-01-01', value)).toBe('F')
    expect(compares('DateNotEquals', value, '2020-01-01')).toContain('CONT-24')
  })
})

describe('CONT-19: four digits are a year, or seconds', () => {
  const before = { DateLessThan: { k: '1980-01-01' } }

  test('read as a year it is after 1980, read as seconds before', () => {
    expect(conditionOn(before, { k: '2020' })).toMatchObject({ held: false, asked: ['CONT-19'] })
    expect(conditionOn(before, { k: '2020' }, { 'CONT-19': 'epoch' }).held).toBe(true)
  })

  test('in the policy as in the request', () => {
    const since = { DateLessThan: { k: '2020' } }
    expect(conditionOn(since, { k: '1990-01-01' })).toMatchObject({ held: true, asked: ['CONT-19'] })
    expect(conditionOn(since, { k: '1990-01-01' }, { 'CONT-19': 'epoch' }).held).toBe(false)
    expect(conditionOn(since, { k: '1960-01-01' })).toMatchObject({ held: true, asked: [] })
  })

  test('the point is not asked where both readings say the same', () => {
    expect(conditionOn({ DateLessThan: { k: '2021' } }, { k: '2020' })).toMatchObject({ held: true, asked: [] })
    expect(conditionOn(before, { k: '1960' })).toMatchObject({ held: true, asked: [] })
  })

  test('five digits are seconds', () => {
    expect(conditionOn(before, { k: '20200' })).toMatchObject({ held: true, asked: [], met: [] })
  })
})

describe('UNSP-03', () => {
  test.each([
    ['2020-01-01T00:00:00', '2020-01-01T00:00:00Z', 'T'], // UTC
    ['2020-01-01T00:00', '2020-01-01', 'T'],
    ['2020-01-01T24:00:00Z', '2020-01-02', 'F'], // invalid
    ['2016-12-31T23:59:60Z', '2017-01-01', 'F'],
    ['100', '1970-01-01T00:01:40Z', 'T'], // seconds
    ['0', '1970-01-01', 'T'],
  ])('%s against %s', (value, bound, said) => {
    expect(compares('DateEquals', value, bound)).toBe(`${said} UNSP-03`)
    expect(compares('DateEquals', bound, value)).toBe(`${said} UNSP-03`)
  })

  test.each(['+12', '-12', '+1577836800', '12.75', '1577836800.5', '1577836800.25', '7.', '999'])(
    '%s is a number of which nothing is said',
    (value) => {
      expect(compares('DateEquals', value, '2020-01-01')).toBe('F UNSP-03')
      expect(compares('DateEquals', '2020-01-01', value)).toBe('F UNSP-03')
    },
  )

  test.each(['1577836800', '10000', 'x.5', '2020-01-01T00:00:00.25Z'])('%s is none of them', (value) => {
    expect(compares('DateEquals', value, '1990-01-01')).toBe('F')
  })
})
