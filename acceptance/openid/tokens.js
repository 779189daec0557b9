// A program of somebody else, with the certified client library openid-client: it finds out what the site says of itself,
// obtains a token, prepares a form with it, gives it back, and sees it refused. Prints one line of JSON.
//
//   node tokens.js RUNNING-AT ISSUER CLIENT SECRET SCOPE
import * as client from 'openid-client'

const [running, issuer, id, secret, scope] = process.argv.slice(2)
// The site calls itself by its public address; here it runs on a port of this machine.
const here = (url, options) => fetch(String(url).replace(issuer, running), options)

const config = await client.discovery(new URL(issuer), id, secret, undefined, {
  algorithm: 'oauth2',
  execute: [client.allowInsecureRequests],
  [client.customFetch]: here,
})
config[client.customFetch] = here

const form = JSON.stringify({
  service: 'access-request',
  language: 'fr',
  answers: { document: 'Les procès-verbaux du conseil, de janvier à mars 2026' },
})
const prepare = async (token) => {
  const answer = await client.fetchProtectedResource(
    config, token, new URL(`${issuer}/api/drafts`), 'POST', form, new Headers({ 'content-type': 'application/json' }),
  ).catch((error) => error.response ?? Promise.reject(error))
  return answer.status
}
const obtain = async (scopes) =>
  client.clientCredentialsGrant(config, { scope: scopes, resource: `${issuer}/api` }).catch((error) => error)

const given = await obtain(scope)
const used = await prepare(given.access_token)
await client.tokenRevocation(config, given.access_token)
const lost = await prepare(given.access_token)
const more = await obtain('drafts')
console.log(JSON.stringify({ type: given.token_type, minutes: Math.ceil(given.expires_in / 60), used, lost, more: more.error }))
