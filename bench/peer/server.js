// One process of the peer, as its own documentation sets it up: sessions, cross-site protection, security headers.
// PORT; FORM and LAYOUT: this folder; REDIS: port of a Redis that keeps sessions and answers, else memory.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const here = process.env.HERE
const require = createRequire(join(process.cwd(), 'package.json'))
const engine = dirname(require.resolve('@defra/forms-engine-plugin/package.json'))
const fromEngine = createRequire(join(engine, 'package.json'))
const load = async name => (await import(fromEngine.resolve(name)))

const hapi = (await load('@hapi/hapi')).default
const inert = (await load('@hapi/inert')).default
const crumb = (await load('@hapi/crumb')).default
const yar = (await load('@hapi/yar')).default
const pino = (await load('hapi-pino')).default
const plugin = (await import(join(engine, '.server/server/plugins/engine/index.js'))).default
const { FileFormService } = await import(join(engine, '.server/server/utils/file-form-service.js'))
const engineServices = await import(join(engine, '.server/server/plugins/engine/services/index.js'))

async function store() {
  if (!process.env.REDIS) {
    const { Engine } = await load('@hapi/catbox-memory')
    return new Engine({ maxByteSize: 512 * 1024 * 1024 })
  }
  const { Engine } = await load('@hapi/catbox-redis')
  const { Redis } = await load('ioredis')
  return new Engine({ client: new Redis({ host: '127.0.0.1', port: Number(process.env.REDIS) }) })
}

const secret = 'a password of the measure, of more than thirty-two letters'
const server = hapi.server({
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  router: { stripTrailingSlash: true },
  routes: {
    validate: { options: { abortEarly: false } },
    security: { hsts: { maxAge: 31536000, includeSubDomains: true }, xss: 'enabled', noSniff: true, xframe: true }
  },
  cache: [{ name: 'session', engine: await store() }]
})
await server.register({ plugin: pino, options: { level: 'warn', logRequestComplete: false } })
await server.register(inert)
await server.register({ plugin: crumb, options: { cookieOptions: { isSecure: true } } })
await server.register({
  plugin: yar,
  options: {
    maxCookieSize: 0,
    cache: { cache: 'session', segment: 'session', expiresIn: 86_400_000 },
    cookieOptions: { password: secret, isSecure: true }
  }
})

const day = new Date('2026-01-01')
const who = { id: 'measure', displayName: 'Measure' }
const forms = new FileFormService()
await forms.addForm(join(here, 'form.json'), {
  id: '0b0b7f2e-6a5c-4a53-8a54-7c1c2d1d0c01', slug: 'measure', title: 'Household', organisation: 'Defra',
  teamName: 'Measure', teamEmail: 'team@exemple.ca', notificationEmail: 'team@exemple.ca',
  live: { createdAt: day, createdBy: who, updatedAt: day, updatedBy: who },
  createdAt: day, createdBy: who, updatedAt: day, updatedBy: who
})
await server.register({
  plugin,
  options: {
    cache: 'session',
    baseUrl: `http://127.0.0.1:${process.env.PORT}`,
    nunjucks: { baseLayoutPath: 'layout.html', paths: [here] },
    services: { ...engineServices, formsService: forms.toFormsService() },
    // without "prod" the peer adds a debug dump to each page
    viewContext: () => ({ assetPath: '/assets', config: { cdpEnvironment: 'prod', serviceName: 'Household' } })
  }
})
for (const folder of ['assets', 'stylesheets', 'javascripts']) {
  server.route({
    method: 'GET',
    path: `/${folder}/{param*}`,
    options: { auth: false },
    handler: { directory: { path: join(engine, '.public', folder) } }
  })
}
await server.start()
process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
