// Builds what a page loads: one style sheet per theme, two faces per theme, one script, others for agents, forms, copies, ballots and passkeys, the icon.
// Beside it, what the program reads of packages: the dictionaries by which search knows a real word, each with its licence.
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

const dictionaries = { fr: 'dictionary-fr', en: 'dictionary-en-ca' }

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
const inputs = [...filesUnder(at('src/main/scss')), ...filesUnder(at('src/main/jte')), ...filesUnder(at('src/main/js')), ...filesUnder(at('src/main/assets')), at('build/build.mjs')]
const state = digest(lock + inputs.map((file) => file + digest(fs.readFileSync(file))).join('\n'))
const out = at('target/generated-resources/ds')
const done = path.join(out, 'META-INF', 'parvis-assets.state')
if (!(fs.existsSync(done) && fs.readFileSync(done, 'utf8') === state)) {
  await build()
  fs.writeFileSync(done, state)
}

// What our own layers make useless in the base: colours of last resort (every role is defined), the smoothing of
// faces, and sizes for paper (ds/print has them); and what only browsers of old read.
function lighten(css) {
  return css
    .replace(/var\((--govuk-[\w-]+),\s*[^()]*\)/g, 'var($1)')
    .replace(/-webkit-font-smoothing:\s*antialiased;\s*-moz-osx-font-smoothing:\s*grayscale;?/g, '')
    .replace(/@media print\s*\{\s*\.govuk-[^{}]*\{\s*font-[^{}]*\}\s*\}/g, '')
    .replace(/@supports not \(text-wrap:\s*balance\)\s*\{[^{}]*\{[^{}]*\}\s*\}/g, '')
    .replace(/(?:-webkit-)?text-decoration-skip:[^;}]*;?|-webkit-(?:text-decoration-skip-ink|clip-path):[^;}]*;?/g, '')
    .replace(/@media screen\ufffd[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    .replace(/,\s*\(-ms-high-contrast:\s*active\)/g, '')
}

// Class names of the base that our templates or the script write; one that ends with a dash is completed at run time.
function baseClassesInUse(script) {
  const sources = filesUnder(at('src/main/jte')).map((file) => fs.readFileSync(file, 'utf8'))
  return new Set([...sources, script, "govuk-radios__conditional--hidden govuk-checkboxes__conditional--hidden"].join(' ').match(/govuk-[\w-]+/g))
}

// Leaves out the rules of the base for elements that no template makes.
function prune(css, used) {
  const known = (name) => used.has(name) || [...used].some((word) => word.endsWith('-') && name.startsWith(word))
  const live = (selector) => (selector.replace(/:not\([^()]*\)/g, '').match(/\.govuk-[\w-]+/g) ?? []).every((name) => known(name.slice(1)))
  let out = ''
  for (let i = 0; i < css.length; ) {
    const open = css.indexOf('{', i)
    if (open < 0) return out + css.slice(i)
    const statement = css.lastIndexOf(';', open)
    if (statement >= i) {
      out += css.slice(i, statement + 1)
      i = statement + 1
      continue
    }
    let end = open + 1
    for (let depth = 1; depth > 0; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0
    const prelude = css.slice(i, open).trim()
    const body = css.slice(open + 1, end - 1)
    if (/^@(layer|media|supports)/.test(prelude)) {
      const inner = prune(body, used)
      if (inner.trim()) out += `${prelude}{${inner}}`
    } else {
      const selectors = prelude.startsWith('@') ? [prelude] : prelude.split(/,(?![^(]*\))/).filter(live)
      if (selectors.length) out += `${selectors.join(',')}{${body}}`
    }
    i = end
  }
  return out
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

  const emitSheet = async (name) => {
    const { css } = sass.compile(at('src/main/scss', `${name}.scss`), {
      loadPaths: [at('node_modules/govuk-frontend/dist'), at('src/main/scss')],
      style: 'compressed',
      quietDeps: true
    })
    const { code } = await esbuild.transform(prune(lighten(css), used), { loader: 'css', minify: true, target: 'es2022' })
    emit(`${name}.css`, Buffer.from(code.replace(/asset:([\w.-]+)/g, (_, plain) => manifest[plain])))
  }

  const emitScript = async (name) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [at('src/main/js', name)],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
      legalComments: 'none',
      write: false
    })
    emit(name, Buffer.from(outputFiles[0].contents))
    return outputFiles[0].text
  }
  const used = baseClassesInUse(await emitScript('parvis.js'))
  await emitScript('team.js')
  await emitScript('filling.js')
  await emitScript('passkeys.js')
  await emitScript('copies.js')
  await emitScript('ballots.js')

  for (const [theme, faces] of Object.entries(themes)) {
    for (const [use, file] of Object.entries(faces)) {
      emit(`${theme}-${use}.woff2`, fs.readFileSync(at('node_modules', file)))
    }
    await emitSheet(theme)
  }
  await emitSheet('team')
  await emitSheet('front')
  await emitSheet('guide')
  await emitSheet('desk')
  await emitSheet('data')
  await emitSheet('consultation')

  for (const file of filesUnder(at('src/main/assets'))) emit(path.basename(file), fs.readFileSync(file))

  for (const [lang, name] of Object.entries(dictionaries)) {
    const folder = path.join(out, 'dictionaries')
    fs.mkdirSync(folder, { recursive: true })
    for (const [given, kept] of [['index.aff', 'aff'], ['index.dic', 'dic'], ['license', 'license.txt']]) {
      fs.copyFileSync(at('node_modules', name, given), path.join(folder, `${lang}.${kept}`))
    }
  }

  const lines = Object.entries(manifest).map(([name, file]) => `${name}=${file}\n`)
  fs.writeFileSync(path.join(out, 'META-INF', 'parvis-assets.properties'), lines.join(''))
}
