/** A JSON value as `JSON.parse` gives it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject

/** A JSON object. Keys are untrusted: read own properties only. */
export type JsonObject = { readonly [key: string]: JsonValue | undefined }
