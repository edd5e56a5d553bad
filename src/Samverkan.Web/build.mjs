import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('wwwroot/dist', { recursive: true, force: true });
await build({
  entryPoints: { site: 'Assets/site.js', editor: 'Assets/editor/editor.js', styles: 'Assets/styles.css' },
  outdir: 'wwwroot/dist',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16'],
  loader: { '.woff2': 'file', '.woff': 'empty' },
  assetNames: 'fonts/[name]-[hash]',
  legalComments: 'linked',
  logLevel: 'warning',
});
