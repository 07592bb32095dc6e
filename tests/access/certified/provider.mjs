// A certified provider (npm oidc-provider) that lets in one made-up person without asking.
import { createServer } from 'node:http'
import { randomBytes } from 'node:crypto'
import { Provider } from 'oidc-provider'

const [port, number, level, portal] = process.argv.slice(2)
const issuer = `http://127.0.0.1:${port}`
const provider = new Provider(issuer, {
  clients: [{
    client_id: 'portal',
    client_secret: 'secret',
    redirect_uris: [`${portal}/sign-in/callback`],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'RS256',
  }],
  acrValues: ['loa2', 'loa3'],
  claims: { openid: ['sub', 'acr', 'personalIdentityNumber'] },
  conformIdTokenClaims: false,
  cookies: { keys: [randomBytes(32).toString('hex')] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, personalIdentityNumber: number }),
  }),
})

async function letIn(request, response) {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: 'somebody', clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  const login = { accountId: 'somebody', acr: level, remember: false }
  const result = { login, consent: { grantId: await grant.save() } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

const answer = provider.callback()
createServer((request, response) => {
  if (request.url.startsWith('/interaction/')) {
    letIn(request, response).catch((fault) => { response.statusCode = 500; response.end(String(fault)) })
  } else answer(request, response)
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
