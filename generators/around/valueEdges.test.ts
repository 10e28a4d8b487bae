import { expect, it } from 'vitest'
import { valueEdges } from './valueEdges.ts'

it.each([
  ['numeric', '10', ['9', '11']],
  ['numeric', 'ten', []],
  ['date', '2026-01-01T00:00:00Z', ['2025-12-31T23:59:59Z', '2026-01-01T00:00:01Z']],
  ['date', '1767225600', ['2025-12-31T23:59:59Z', '2026-01-01T00:00:01Z']],
  ['date', 'tomorrow', []],
  ['ip', '203.0.113.0/24', ['203.0.112.255', '203.0.113.0', '203.0.113.255', '203.0.114.0']],
  ['ip', '0.0.0.0/0', ['0.0.0.0', '255.255.255.255']],
  ['ip', '2001:db8::/32', ['2001:db8::']],
  ['ip', 'nowhere', []],
  ['bool', 'true', ['true', 'false']],
  ['string', 'team', []],
] as const)('%s %s', (type, written, edges) => expect(valueEdges(type, written)).toEqual(edges))
