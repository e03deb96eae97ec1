import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { storeContract } from '../study/store-contract.ts';
import { expect, test } from './fixtures.ts';
import { blankPage } from './support/addresses.ts';

test("the store keeps its contract on the browser's own storage", async ({ page }) => {
  const script = await bundle('store-contract-in-page.ts');
  await page.goto(blankPage);
  await page.addScriptTag({ content: script });
  for (const { name } of storeContract()) {
    expect(await page.evaluate((one) => window.runContractCase(one), name), name).toEqual([]);
  }
});

/** Bundles a script of `support/` for a page, as one text. */
async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(`support/${file}`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('The script was bundled into more than one.');
  return built.output[0].code;
}
