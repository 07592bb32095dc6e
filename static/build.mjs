// Builds static/dist from static/src: `npm ci && npm run build`. The result is committed, so running needs no Node.
// Own modules of a few hundred lines instead of htmx: polling, upload and autosave together weigh a third of its 13 KB.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import rtlcss from 'rtlcss'
import { compile } from 'sass'

const here = new URL('.', import.meta.url).pathname
const dist = `${here}dist`
const modules = new URL('../node_modules', import.meta.url).pathname
const sides = ['client', 'staff']

async function minified(css) {
  const result = await build({
    stdin: { contents: css, loader: 'css' },
    minify: true,
    write: false,
    target: ['chrome100', 'safari15', 'firefox100'],
    supported: { nesting: false }
  })
  return result.outputFiles[0].text
}

async function stylesheets(side) {
  const { css } = compile(`${here}src/${side}.scss`, { loadPaths: [modules], quietDeps: true })
  return {
    [`${side}.css`]: await minified(css),
    [`${side}.rtl.css`]: await minified(rtlcss.process(css))
  }
}

async function script(side) {
  const result = await build({
    entryPoints: [`${here}src/${side}.js`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    nodePaths: [modules],
    legalComments: 'none'
  })
  return { [`${side}.js`]: result.outputFiles[0].text }
}

function fingerprinted(name, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
}

const built = {}
for (const side of sides) Object.assign(built, await stylesheets(side), await script(side))

mkdirSync(dist, { recursive: true })
for (const old of readdirSync(dist)) if (/\.(css|js|json)$/.test(old)) rmSync(`${dist}/${old}`)
const manifest = {}
for (const [name, text] of Object.entries(built).sort()) {
  manifest[name] = fingerprinted(name, text)
  writeFileSync(`${dist}/${manifest[name]}`, text)
  console.log(`${name.padEnd(16)} ${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB gz`)
}
writeFileSync(`${dist}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
