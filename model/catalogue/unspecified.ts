import type { Unspecified } from './point.ts'

/** Inputs that no document speaks about, and how the reference answers them. */
export const UNSPECIFIED = [
  {
    id: 'UNSP-01',
    input: 'BinaryEquals with a request value that is not base64.',
    treatment: 'The decoded bytes of both sides are compared; what is not base64 does not match.',
  },
  {
    id: 'UNSP-02',
    input: 'IPv4 octets with leading zeros, IPv4-mapped IPv6 addresses against IPv4 blocks, zone ids.',
    treatment: 'They do not match.',
  },
  {
    id: 'UNSP-03',
    input: 'Dates without a zone, with 24:00 or a leap second, or of one to three digits.',
    treatment: 'Without zone is UTC, 24:00 and leap seconds are invalid, few digits are seconds since 1970.',
  },
  {
    id: 'UNSP-04',
    input: 'Numbers in exponent or hexadecimal notation, or beyond double precision.',
    treatment: 'Such notations are no numbers; comparison is that of doubles.',
  },
  {
    id: 'UNSP-05',
    input: 'Letters beyond ASCII in action names, condition keys and values compared without regard to case.',
    treatment: 'Simple lower-casing, independent of locale.',
  },
  {
    id: 'UNSP-06',
    input:
      'A question mark against a character outside the Basic Multilingual Plane; wildcards against control characters.',
    treatment: 'A question mark matches one code point; every character is matched like any other.',
  },
  {
    id: 'UNSP-07',
    input: 'Malformed variables: unclosed, empty, nested, with spaces in their names.',
    treatment: 'Literal text where the closing brace is missing; otherwise a variable without value.',
  },
  {
    id: 'UNSP-08',
    input:
      'A variable before the fifth colon of a resource, in a resource of fewer components, in an action or a principal.',
    treatment: 'Literal text.',
  },
  {
    id: 'UNSP-09',
    input: 'IfExists or a set operator together with an empty list of policy values.',
    treatment: 'As GRAM-11 says.',
  },
  {
    id: 'UNSP-10',
    input: 'Two context keys or two tag keys that are equal but for case.',
    treatment: 'Refused as input.',
  },
  {
    id: 'UNSP-11',
    input: 'An unresolved variable in one of several condition values.',
    treatment: 'That value never matches and the others count.',
  },
  {
    id: 'UNSP-12',
    input:
      "Wildcards or variables in a variable's default, a default for a multivalued or empty key, an escape in a 2008-10-17 document.",
    treatment: 'Literal text; the default or the empty string; the wildcard.',
  },
  {
    id: 'UNSP-13',
    input: 'NotPrincipal with Deny for a federated user or the root user.',
    treatment: 'A federated user needs account, user and its own ARN listed, the root user its account.',
  },
  {
    id: 'UNSP-14',
    input: 'An empty string or empty list as request value under Null, IfExists or a set operator.',
    treatment: 'An empty list is absent for Null and empty for set operators; an empty string is a value.',
  },
  {
    id: 'UNSP-15',
    input: 'Policies of a kind that the principal cannot have.',
    treatment: 'Refused as input.',
  },
  {
    id: 'UNSP-16',
    input: "A role ARN as principal with the issuer's name and another path.",
    treatment: 'It names nobody.',
  },
  {
    id: 'UNSP-17',
    input:
      'CIDR blocks with host bits set, prefixes longer than the address, Bool values other than true and false or in other letter case.',
    treatment: 'The block around the address; no match; no match, and letter case does not count.',
  },
  {
    id: 'UNSP-18',
    input: 'Empty lists as Action, Resource, NotAction, NotResource, Statement or principal.',
    treatment: 'An empty list matches nothing, so an empty exclusion excludes nothing.',
  },
  {
    id: 'UNSP-19',
    input: 'A variable in a Bool value.',
    treatment: 'It is substituted.',
  },
  {
    id: 'UNSP-20',
    input: 'A Deny for the account in a resource policy of the same account.',
    treatment: 'It hits all sessions and users of the account.',
  },
  {
    id: 'UNSP-21',
    input: 'RCPs and services that came to be covered later than the first five.',
    treatment: 'The service list of RCP-05 decides.',
  },
  {
    id: 'UNSP-22',
    input: 'Wildcards in the service prefix of an action pattern.',
    treatment: 'They match like any wildcard.',
  },
  {
    id: 'UNSP-23',
    input: "Letter case of a principal's ARN outside of names.",
    treatment: 'Compared as written.',
  },
  {
    id: 'UNSP-24',
    input: 'An endpoint policy together with a service principal.',
    treatment: 'It applies.',
  },
  {
    id: 'UNSP-25',
    input: 'A resource policy together with the request resource "*".',
    treatment: 'Its statements match by their patterns as elsewhere.',
  },
  {
    id: 'UNSP-26',
    input: 'An SCP level without any policy.',
    treatment: 'It allows nothing.',
  },
  {
    id: 'UNSP-27',
    input: 'A wildcard in the service component of a Resource pattern, which AWS asks authors not to write (RSC-05).',
    treatment: 'Matched like any wildcard.',
  },
  {
    id: 'UNSP-28',
    input: 'Null with both true and false: the page has either of them.',
    treatment: 'Alternatives, so it always matches.',
  },
  {
    id: 'UNSP-29',
    input:
      'An IPv6 address without prefix length, against another one that shares its first 32 bits: the page gives /32 for both versions.',
    treatment: 'One address, so no match.',
  },
] as const satisfies readonly Unspecified[]

export type UnspecifiedId = (typeof UNSPECIFIED)[number]['id']
