// Makes clearway.css and clearway.js of the static files: npm ci && npm run build
import { writeFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import { compile } from 'sass'

const assets = '../src/main/resources/static/assets/'
const banner = '/*! Contains GOV.UK Frontend 6.6.0, Crown copyright, MIT licence: see LICENSE-govuk-frontend.txt */'

const css = compile('clearway.scss', { style: 'compressed', loadPaths: ['node_modules'], quietDeps: true }).css
writeFileSync(assets + 'clearway.css', `${banner}\n${css}\n`)

buildSync({
  entryPoints: ['clearway.mjs'],
  outfile: assets + 'clearway.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'none',
  banner: { js: banner }
})
