// Two clients that others made for CKAN, as they come from the registry, ask this program the same things. Prints one
// line of JSON: for each client what it asked and what it was answered, in turn.
//
//   node clients.js RUNNING-AT TOKEN
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { Portal } = require('ckanapi')
const ckan = require('ckan')

const [at, token] = process.argv.slice(2)
const columns = ['numero', 'nom', 'arrondissement', 'genre', 'latitude', 'longitude', 'debit_l_min', 'ouverte_le', 'accessible']
const actions = [
  'package_list', 'package_show', 'package_search', 'current_package_list_with_resources', 'resource_show', 'organization_list',
  'organization_show', 'group_list', 'tag_list', 'license_list', 'datastore_search', 'datastore_info', 'status_show', 'help_show',
  'resource_search', 'package_autocomplete', 'organization_autocomplete', 'group_autocomplete', 'format_autocomplete', 'tag_autocomplete', 'tag_search',
]

/** The questions, through the function by which a client asks one. */
async function ask(call) {
  const asked = []
  const take = async (action, data) => {
    const answer = await call(action, data)
    asked.push({ action, data, ...answer })
    return answer.result
  }
  for (const name of await take('package_list', {})) {
    const shown = await take('package_show', { id: name })
    await take('package_show', { id: shown.id })
    await take('resource_show', { id: shown.resources[0].id })
    await take('datastore_info', { id: shown.resources[0].id })
    await take('package_search', { fq: `name:${name}` })
  }
  const table = (await take('package_show', { id: 'fontaines' })).resources[0].id
  for (let offset = 0; offset < 60; offset += 10) await take('datastore_search', { resource_id: table, limit: 10, offset })
  for (const column of columns) {
    await take('datastore_search', { resource_id: table, sort: `${column} desc, numero`, limit: 60 })
    await take('datastore_search', { resource_id: table, fields: [column], limit: 1 })
  }
  for (const genre of ['fontaine', 'abreuvoir']) await take('datastore_search', { resource_id: table, filters: { genre }, limit: 60 })
  for (const name of actions) await take('help_show', { name })
  for (const name of ['organization_list', 'group_list', 'tag_list', 'license_list', 'status_show']) await take(name, {})
  await take('organization_show', { id: 'ville-quebec', include_datasets: true })
  await take('organization_list', { all_fields: true })
  await take('current_package_list_with_resources', { limit: 1 })
  for (const sort of ['name asc', 'name desc', 'metadata_modified desc']) await take('package_search', { q: '*:*', sort, rows: 1000 })
  await take('package_search', { q: 'eau', 'facet.field': ['tags', 'organization'] })
  for (const action of ['package_autocomplete', 'organization_autocomplete', 'group_autocomplete']) await take(action, { q: 'e' })
  await take('format_autocomplete', { q: 'cs' })
  for (const action of ['tag_autocomplete', 'tag_search']) await take(action, { query: 'eau' })
  await take('group_show', { id: 'envi' })
  await take('tag_show', { id: 'eau' })
  await take('resource_search', { query: ['name:e', 'format:csv'], order_by: 'name' })
  await take('package_show', { id: 'rien-de-tel' })
  await take('datastore_search', { resource_id: table, filters: { rien: 1 } })
  await take('datastore_search', { resource_id: table, limit: -1 })
  await take('package_search', { q: '*eau' })
  await take('package_delete', { id: 'fontaines' })
  return asked
}

/** A draft is begun, described and read again with the token. */
async function write(call, name) {
  const made = await call('package_create', { name, title: 'Arbres', notes: 'Chaque arbre.', license_id: 'cc-by', owner_org: 'ville-quebec', tags: [{ name: 'arbre' }] })
  const patched = await call('package_patch', { id: made.result?.id, title: 'Arbres de rue' })
  const shown = await call('package_show', { id: name })
  const refused = await call('package_create', { name, title: 'Encore' })
  return { made, patched, shown, refused }
}

const portal = new Portal(at)
const byPortal = (from) => async (action, data) => {
  try {
    return { result: await from.action[action](data) }
  } catch (error) {
    return { error }
  }
}
const byCkan = (key) => {
  const client = new ckan.Client(at, key)
  return (action, data) =>
    new Promise((settle, fail) => client.action(action, data, (error, body) =>
      body && body.success ? settle({ result: body.result }) : body ? settle({ error: body.error }) : fail(error)))
}

const withToken = portal.withToken(token)
const written = await write(byPortal(withToken), 'arbres-ckanapi')
const form = new FormData()
form.set('package_id', written.made.result?.id ?? '')
form.set('name', 'Arbres')
form.set('format', 'CSV')
form.set('upload', new Blob(['numero,essence\n001,érable\n002,pin\n'], { type: 'text/csv' }), 'arbres.csv')
written.uploaded = await byPortal(withToken)('resource_create', form)
console.log(JSON.stringify({
  ckanapi: await ask(byPortal(portal)),
  ckan: await ask(byCkan()),
  wroteByCkanapi: written,
  wroteByCkan: await write(byCkan(token), 'arbres-ckan'),
}))
