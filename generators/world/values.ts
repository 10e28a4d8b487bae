/** Values of condition keys, with what stands just below and above them: the edges that comparisons get wrong. */

const INSTANTS = [
  '2026-01-01T00:00:00Z',
  '2025-06-30T23:59:59Z',
  '2024-02-29T12:00:00Z',
  '2026-11-21T08:30:00Z',
] as const

export const DATES: readonly string[] = INSTANTS
/** The same in seconds since 1970, as aws:EpochTime has them. */
export const EPOCHS: readonly string[] = INSTANTS.map((instant) => String(Date.parse(instant) / 1000))

/** A date's neighbours, one second off, in the same spelling; the same instant in seconds or text, and as clocks elsewhere have it. */
interface DateEdges {
  readonly below: string
  readonly above: string
  readonly other: string
  readonly abroad: string
}

const ZONES = ['+01:00', '-05:00', '+05:30', '-11:00'] as const

/** By every spelling of every instant and its neighbours. */
const dateTable = new Map<string, DateEdges>()
INSTANTS.forEach((instant, index) => {
  const seconds = Date.parse(instant) / 1000
  const zone = ZONES[index] as string
  for (const at of [seconds - 1, seconds, seconds + 1]) {
    const abroad = isoAbroad(at, zone)
    dateTable.set(iso(at), { below: iso(at - 1), above: iso(at + 1), other: String(at), abroad })
    dateTable.set(String(at), { below: String(at - 1), above: String(at + 1), other: iso(at), abroad })
    dateTable.set(abroad, {
      below: isoAbroad(at - 1, zone),
      above: isoAbroad(at + 1, zone),
      other: String(at),
      abroad: iso(at),
    })
  }
})

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/** With an offset from UTC, as W3C's form of ISO 8601 has it (COND-34). */
function isoAbroad(seconds: number, zone: string): string {
  const [hours, minutes] = zone.split(':').map(Number) as [number, number]
  const offset = (Math.abs(hours) * 60 + minutes) * (zone.startsWith('-') ? -60 : 60)
  return iso(seconds + offset).replace('Z', zone)
}

/** Undefined for a text that generation did not make. */
export function dateEdges(text: string): DateEdges | undefined {
  return dateTable.get(text)
}

export const NUMBERS: readonly string[] = ['0', '1', '9', '10', '100', '1024', '10.5', '-1', '3600']

/** The numbers one off, and one that differs in the fraction alone. */
export function numberEdges(text: string): { readonly below: string; readonly above: string; readonly near: string } {
  const number = Number(text)
  const point = text.indexOf('.')
  return {
    below: String(number - 1),
    above: String(number + 1),
    near: point < 0 ? `${text}.5` : `${text.slice(0, point)}.25`,
  }
}

/** The default that variables in resources have. */
export const FALLBACK = 'other'

/** An address range with its ends and the addresses just beyond them. */
export interface Range {
  readonly cidr: string
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

const ADDRESSES: readonly { readonly address: string; readonly ranges: readonly Range[] }[] = [
  {
    address: '203.0.113.7',
    ranges: [
      { cidr: '203.0.113.7', inside: ['203.0.113.7'], outside: ['203.0.113.6', '203.0.113.8'] },
      { cidr: '203.0.113.7/32', inside: ['203.0.113.7'], outside: ['203.0.113.6', '203.0.113.8'] },
      { cidr: '203.0.113.0/24', inside: ['203.0.113.0', '203.0.113.255'], outside: ['203.0.112.255', '203.0.114.0'] },
      { cidr: '203.0.113.4/30', inside: ['203.0.113.4', '203.0.113.7'], outside: ['203.0.113.3', '203.0.113.8'] },
      { cidr: '0.0.0.0/0', inside: ['0.0.0.0', '255.255.255.255'], outside: ['2001:db8::1'] },
    ],
  },
  {
    address: '10.0.255.255',
    ranges: [
      { cidr: '10.0.0.0/16', inside: ['10.0.0.0', '10.0.255.255'], outside: ['9.255.255.255', '10.1.0.0'] },
      { cidr: '10.0.128.0/17', inside: ['10.0.128.0'], outside: ['10.0.127.255'] },
      { cidr: '10.0.0.0/8', inside: ['10.255.255.255'], outside: ['11.0.0.0'] },
    ],
  },
  {
    address: '2001:db8::1',
    ranges: [
      { cidr: '2001:db8::1/128', inside: ['2001:db8::1', '2001:0db8:0:0:0:0:0:1'], outside: ['2001:db8::2'] },
      {
        cidr: '2001:db8::/32',
        inside: ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
        outside: ['2001:db9::', '2001:db7:ffff::'],
      },
      { cidr: '2001:DB8::/64', inside: ['2001:db8::ffff'], outside: ['2001:db8:0:1::'] },
    ],
  },
]

export const IPS: readonly string[] = ADDRESSES.map(({ address }) => address)
const rangesByAddress = new Map(ADDRESSES.map(({ address, ranges }) => [address, ranges]))
const rangesByCidr = new Map(ADDRESSES.flatMap(({ ranges }) => ranges.map((range) => [range.cidr, range] as const)))

/** The ranges that hold one of `IPS`. */
export function rangesOf(address: string): readonly Range[] | undefined {
  return rangesByAddress.get(address)
}

export function rangeOf(cidr: string): Range | undefined {
  return rangesByCidr.get(cidr)
}

/** Base64 of texts that differ in case, in one byte, and in padding. */
export const BINARIES: readonly string[] = [
  'QmluYXJ5VmFsdWVJbkJhc2U2NA==',
  'YmluYXJ5VmFsdWVJbkJhc2U2NA==',
  'qmluYXJ5VmFsdWVJbkJhc2U2NA==',
  'AAEC',
  'aAEC',
  'AAE=',
  'AA==',
  '/+8=',
]
