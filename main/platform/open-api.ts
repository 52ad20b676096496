import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { z } from 'zod'
import { type Contract, everybody, type Operation, refusalDetails, routerOf } from '../../shared/platform/contract.ts'
import { sayRefusal } from './say-refusal.ts'

type Described = OpenAPI.OperationObject
type Refused = [code: string, defaultMessage: string, dataRequired: boolean, dataSchema: unknown][]

const title = 'Salus'
const description =
  'What other programs may ask a clinic. Sign in with POST /session, then send the token as a bearer token. ' +
  'Every refusal is JSON with a code that does not change and a sentence that may.'

const idempotencyKey: OpenAPI.ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Names the intent. Asking again with the same key gives the first answer and does nothing again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

/** OpenAPI of everything in the contract, with every refusal of every operation. */
export async function describeRest(contract: Contract): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(routerOf(contract), {
    info: { title, description, version: '1' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    customErrorResponseBodySchema: refusalSchema as never,
  })
  for (const path of Object.values(document.paths ?? {}))
    for (const [method, described] of Object.entries(path ?? {})) {
      complete(described as Described, contract)
      if (method !== 'get') sayInAddress(described as Described, method)
    }
  return document
}

/** What oRPC cannot know: who may ask, what a command's header means, how a stream and a refusal look. */
function complete(described: Described, contract: Contract): void {
  const [capability = '', key = ''] = described.operationId?.split('.') ?? []
  const operation = contract[capability]?.[key] as Operation
  described.tags = [capability]
  described.summary = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  if (operation.permission === everybody) described.security = []
  if (operation.kind === 'command') described.parameters = [...(described.parameters ?? []), idempotencyKey]
  addWhatHttpRefuses(described)
  described.parameters = (described.parameters ?? []).map((parameter) => said(parameter as OpenAPI.ParameterObject))
  if (operation.kind === 'stream') described.responses = { ...described.responses, 200: streamOf(operation) }
}

/** No operation is asked then, so no contract lists it. */
function addWhatHttpRefuses({ responses = {} }: Described): void {
  const schema = { type: 'object', properties: { code: text, message: text }, required: ['code', 'message'] }
  const unread = responses[400] as OpenAPI.ResponseObject | undefined
  const refused = unread?.content?.['application/json']?.schema as { oneOf?: object[] } | undefined
  refused?.oneOf?.push(refusalOf('bad-address'), refusalOf('bad-json'))
  responses['default'] = {
    description:
      '413: the body is larger than 1 MB. 415: it is not application/json. 429: too many requests without a session. ' +
      '500: a fault of the host; nothing was saved.',
    content: { 'application/json': { schema: schema as OpenAPI.SchemaObject } },
  }
}
const text = { type: 'string' }

/** Several of one name are said by repeating it; nothing is said by an empty value. */
function said({ allowEmptyValue: _, ...parameter }: OpenAPI.ParameterObject): OpenAPI.ParameterObject {
  return parameter.style === 'deepObject' ? { ...parameter, style: 'form', explode: true } : parameter
}

/** What a request with a body may say in its address too, as serve-rest.ts reads it; a DELETE says everything there. */
const inAddress = new Set(['dryRun', 'scope'])
const dryRun = 'A dry run: what would have been answered, had it been saved'

function sayInAddress(described: Described, method: string): void {
  const body = described.requestBody as OpenAPI.RequestBodyObject | undefined
  const asked = body?.content['application/json']?.schema as Asked | undefined
  if (!asked?.properties) return
  const everything = method === 'delete'
  for (const [name, schema] of Object.entries(asked.properties)) {
    if (!everything && !inAddress.has(name)) continue
    const required = asked.required?.includes(name) ?? false
    described.parameters = [...(described.parameters ?? []), { name, in: 'query', required, schema: schema as object }]
  }
  const created = described.responses?.[201]
  if ('dryRun' in asked.properties && created)
    described.responses = { 200: { ...created, description: dryRun }, ...described.responses }
  if (everything) described.requestBody = undefined as never
  else if (asked.required) asked.required = asked.required.filter((name) => !inAddress.has(name))
}
type Asked = { readonly properties?: { readonly [name: string]: object }; required?: string[] }

function streamOf({ output }: Operation): OpenAPI.ResponseObject {
  return {
    description: 'Server-sent events; the data of each is one of these.',
    content: { 'text/event-stream': { schema: z.toJSONSchema(output) as OpenAPI.SchemaObject } },
  }
}

function refusalSchema(refused: Refused): object {
  return { oneOf: refused.map(([code]) => refusalOf(code)) }
}

function refusalOf(code: string): object {
  const message = { type: 'string', examples: [sayRefusal(code)] }
  const about = refusalDetails[code as never] as z.ZodType | undefined
  const said = about ? (z.toJSONSchema(about) as { properties: object; required: string[] }) : undefined
  if (!said) return { type: 'object', properties: { code: { const: code }, message }, required: ['code', 'message'] }
  const more = 'issues' in said.properties ? said.properties : { detail: { type: 'object', ...said } }
  const isAlwaysSaid = about?.safeParse(undefined).success === false
  return {
    type: 'object',
    properties: { code: { const: code }, message, ...more },
    required: ['code', 'message', ...(isAlwaysSaid ? Object.keys(more) : [])],
  }
}
