import type { ValueType } from '../conditions/operators.ts'

/** Values just inside and just outside of what a policy asks for, by type; none where nothing is near. */
export function valueEdges(type: ValueType, written: string): readonly string[] {
  switch (type) {
    case 'date':
      return dateEdges(written)
    case 'ip':
      return addressEdges(written)
    case 'bool':
      return ['true', 'false']
    case 'numeric':
      return Number.isFinite(Number(written)) ? [String(Number(written) - 1), String(Number(written) + 1)] : []
    default:
      return []
  }
}

/** A second before and after. */
function dateEdges(written: string): readonly string[] {
  const at = /^\d{5,}$/.test(written) ? Number(written) * 1000 : Date.parse(written)
  if (!Number.isFinite(at) || Math.abs(at) > 8e15) return []
  return [at - 1000, at + 1000].map((time) => new Date(time).toISOString().replace('.000Z', 'Z'))
}

/** The ends of an IPv4 range and the addresses beyond them; of an IPv6 range its written address. */
function addressEdges(written: string): readonly string[] {
  const [, a, b, c, d, length = '32'] =
    /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(written) ?? []
  if (a === undefined) return written.includes(':') ? [written.replace(/\/.*$/, '')] : []
  const size = 2 ** (32 - Math.min(32, Number(length)))
  const address = [a, b, c, d].reduce((all, octet) => all * 256 + Number(octet), 0)
  const first = address - (address % size)
  const beyond = [first - 1, first, first + size - 1, first + size]
  return beyond.filter((one) => one >= 0 && one < 2 ** 32).map(dotted)
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
}
