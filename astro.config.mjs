import { defineConfig } from 'astro/config';

// A host that serves the site under a path or wants absolute addresses sets these two; everything else is the same everywhere.
const { SITE_URL, BASE_PATH } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? '/',
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'fr'],
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
