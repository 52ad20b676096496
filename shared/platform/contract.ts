import { type ContractProcedure, oc } from '@orpc/contract'
import { z } from 'zod'

/**
 * - `query` reads. `command` changes state through the journal. `stream` sends events until the caller leaves.
 * - `scratch` keeps what a person has not finished (form drafts): saved, but neither journaled nor replayed.
 */
export type Kind = 'query' | 'command' | 'scratch' | 'stream'

type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly successStatus?: number
}

/**
 * One thing the clinic can be asked to do. This shape is ours; oRPC is only how it travels, and this
 * file, `client.ts` and the entrances are the only ones that know so.
 */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, R extends string = string> = {
  readonly kind: Kind
  /** Who may ask: a permission, anybody signed in, or everybody (signing in itself). */
  readonly permission: string
  /** Reading it is written down before the answer leaves the house. */
  readonly clinical: boolean
  readonly input: I
  readonly output: O
  readonly refusals: readonly R[]
  /** Set where the answer opens or ends a session: the entrance keeps or drops the token. */
  readonly session?: 'starts' | 'ends'
  /** Only where the derived `/scheduling/book-appointment` is not what other programs should see. */
  readonly route?: Route
}
export type Capability = { readonly [operation: string]: Operation }
export type Contract = { readonly [capability: string]: Capability }

/** Permissions that are not in any role. */
export const everybody = 'everybody'
export const signedIn = 'signed-in'

/** What a caller sends. */
export type AskedOf<O extends Operation> = z.input<O['input']>
/** What a verb receives, after validation. */
export type InputOf<O extends Operation> = z.output<O['input']>
export type OutputOf<O extends Operation> = z.output<O['output']>
export type RefusalOf<O extends Operation> = O['refusals'][number] | EntranceRefusal

type Shape<I, O> = Pick<Operation, 'permission' | 'route' | 'session'> & {
  readonly clinical?: boolean
  readonly input: I
  readonly output: O
}
type MayRefuse<R extends string> = { readonly refusals?: readonly R[] }

export function query<I extends z.ZodType, O extends z.ZodType, const R extends string = never>(
  shape: Shape<I, O> & MayRefuse<R>,
) {
  return { kind: 'query', clinical: false, ...shape, refusals: shape.refusals ?? ([] as readonly R[]) } as const
}

export function command<I extends z.ZodType, O extends z.ZodType, const R extends string>(
  shape: Shape<I, O> & { readonly refusals: readonly R[] },
) {
  return { kind: 'command', clinical: false, ...shape } as const
}

export function scratch<I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) {
  return { kind: 'scratch', clinical: false, refusals: [] as readonly never[], ...shape } as const
}

/** `output` describes one event. */
export function stream<I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) {
  return { kind: 'stream', clinical: false, refusals: [] as readonly never[], ...shape } as const
}

/** What any entrance may answer before a use case is asked. The numbers are what HTTP shows. */
export const entranceRefusals = {
  'invalid-input': 400,
  'operation-id-missing': 400,
  'no-session': 401,
  'not-allowed': 403,
  'unknown-operation': 404,
  'operation-id-reused': 409,
} as const
export type EntranceRefusal = keyof typeof entranceRefusals

/** What can never be done as it was said, whatever else there is: the field is named as with `invalid-input`. */
const misspoken = [
  'rule-not-understood',
  'rule-without-end',
  'rule-with-two-ends',
  'rule-without-dates',
  'too-many-dates',
] as const

/** Refusals whose HTTP status is not 409: what was named does not exist, or who asked was not recognised. */
const refusalStatus: { readonly [code: string]: number } = {
  'sign-in-failed': 401,
  'signed-out-meanwhile': 401,
  ...Object.fromEntries(misspoken.map((code) => [code, 400])),
}
export function statusOfRefusal(code: string): number {
  return refusalStatus[code] ?? (code.endsWith('-unknown') ? 404 : 409)
}

/** A time that cannot be: what could be instead, nearest first. */
const Alternatives = z.object({ alternatives: z.array(z.record(z.string(), z.string())) }).optional()
const withAlternatives = [
  'time-does-not-exist',
  'in-the-past',
  'clinic-closed',
  'outside-hours',
  'practitioner-not-working',
  'practitioner-absent',
  'slot-taken',
  'slot-held',
  'resource-taken',
  'patient-busy',
] as const

const Issues = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) })

function detailOf<C extends string, D>(codes: readonly C[], detail: D) {
  return Object.fromEntries(codes.map((code) => [code, detail])) as { [Code in C]: D }
}

/** What a refusal may say beside its code. Never patient data: it can end up in a log of the caller. */
export const refusalDetails = {
  'invalid-input': Issues,
  ...detailOf(misspoken, Issues),
  'changed-meanwhile': z.object({ seen: z.int(), current: z.int() }),
  'not-in-that-state': z.object({ status: z.string() }).optional(),
  'locked-for-now': z.object({ until: z.string() }),
  'series-conflicts': z.object({ conflicts: z.array(z.looseObject({ occursAt: z.string(), conflict: z.string() })) }),
  ...detailOf(withAlternatives, Alternatives),
}
type DetailOf<Code> = Code extends keyof typeof refusalDetails ? { data: (typeof refusalDetails)[Code] } : unknown
type Errors<R extends string> = { [Code in R | EntranceRefusal]: { status: number } & DetailOf<Code> }

type OutputSchema<O extends Operation> = O['kind'] extends 'stream'
  ? z.ZodType<AsyncIteratorObject<OutputOf<O>, unknown, void>>
  : O['output']
type Procedure<O extends Operation> = ContractProcedure<
  O['input'],
  OutputSchema<O>,
  Errors<O['refusals'][number]>,
  object
>
export type Router<C extends Contract> = { [K in keyof C]: { [Op in keyof C[K]]: Procedure<C[K][Op]> } }

/** The same registry, as oRPC wants to see it: one procedure per operation, refusals as defined errors. */
export function routerOf<C extends Contract>(contract: C): Router<C> {
  return mapOperations(contract, procedureOf) as never // a loop forgets which key holds which operation; Router knows
}

export function procedureOf(operation: Operation, capability: string, key: string) {
  const method = operation.kind === 'query' || operation.kind === 'stream' ? 'GET' : 'POST'
  return oc
    .route({ method, path: `/${capability}/${kebab(key)}`, ...operation.route, operationId: `${capability}.${key}` })
    .errors(errorsOf(operation))
    .input(operation.input)
    .output(operation.kind === 'stream' ? z.any() : operation.output)
}

export function mapOperations<T>(contract: Contract, to: (operation: Operation, capability: string, key: string) => T) {
  return mapValues(contract, (operations, capability) =>
    mapValues(operations, (operation, key) => to(operation, capability, key)),
  )
}

function errorsOf({ refusals }: Operation) {
  const own = refusals.map((code) => [code, statusOfRefusal(code)] as const)
  const all = [...Object.entries(entranceRefusals), ...own]
  return Object.fromEntries(all.map(([code, status]) => [code, { status, data: refusalDetails[code as never] }]))
}

function mapValues<T, U>(record: { readonly [key: string]: T }, to: (value: T, key: string) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
