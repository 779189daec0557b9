// Builds what a page loads: one style sheet per theme, two faces per theme, one script, the icon.
// Everything goes under target/, named after its content, with a manifest from plain names to those.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = path.resolve(import.meta.dirname, '..')
const at = (...parts) => path.join(root, ...parts)
const digest = (data) => createHash('sha256').update(data).digest('hex')

const themes = {
  neutral: {
    text: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    heading: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'
  },
  quebec: {
    text: '@fontsource-variable/open-sans/files/open-sans-latin-wght-normal.woff2',
    heading: '@fontsource/roboto/files/roboto-latin-700-normal.woff2'
  }
}

function filesUnder(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

function installPackages() {
  const lock = digest(fs.readFileSync(at('package-lock.json')))
  const stamp = at('node_modules', '.parvis-lock')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return lock
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-progress'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  fs.writeFileSync(stamp, lock)
  return lock
}

const lock = installPackages()
const inputs = [...filesUnder(at('src/main/scss')), ...filesUnder(at('src/main/js')), ...filesUnder(at('src/main/assets')), at('build/build.mjs')]
const state = digest(lock + inputs.map((file) => file + digest(fs.readFileSync(file))).join('\n'))
const out = at('target/generated-resources/ds')
const done = path.join(out, 'META-INF', 'parvis-assets.state')
if (!(fs.existsSync(done) && fs.readFileSync(done, 'utf8') === state)) {
  await build()
  fs.writeFileSync(done, state)
}

async function build() {
  const sass = await import('sass')
  const esbuild = await import('esbuild')
  const folder = path.join(out, 'META-INF', 'resources', 'assets')
  fs.rmSync(out, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const manifest = {}

  const emit = (name, data) => {
    const { name: stem, ext } = path.parse(name)
    const file = `${stem}.${digest(data).slice(0, 10)}${ext}`
    fs.writeFileSync(path.join(folder, file), data)
    if (ext !== '.woff2') {
      const size = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length }
      fs.writeFileSync(path.join(folder, file + '.br'), brotliCompressSync(data, { params: size }))
      fs.writeFileSync(path.join(folder, file + '.gz'), gzipSync(data, { level: 9 }))
    }
    manifest[name] = file
  }

  for (const [theme, faces] of Object.entries(themes)) {
    for (const [use, file] of Object.entries(faces)) {
      emit(`${theme}-${use}.woff2`, fs.readFileSync(at('node_modules', file)))
    }
    const { css } = sass.compile(at('src/main/scss', `${theme}.scss`), {
      loadPaths: [at('node_modules/govuk-frontend/dist'), at('src/main/scss')],
      style: 'compressed',
      quietDeps: true
    })
    emit(`${theme}.css`, Buffer.from(css.replace(/asset:([\w.-]+)/g, (_, name) => manifest[name])))
  }

  const { outputFiles } = await esbuild.build({
    entryPoints: [at('src/main/js/parvis.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    write: false
  })
  emit('parvis.js', Buffer.from(outputFiles[0].contents))

  for (const file of filesUnder(at('src/main/assets'))) emit(path.basename(file), fs.readFileSync(file))

  const lines = Object.entries(manifest).map(([name, file]) => `${name}=${file}\n`)
  fs.writeFileSync(path.join(out, 'META-INF', 'parvis-assets.properties'), lines.join(''))
}
