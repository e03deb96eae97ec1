import base from '../../../astro.config.mjs';

// The site's own configuration with a cache of its own, so that a build of other notes never meets a build of the site.
export default { ...base, cacheDir: process.env.RECTO_TEST_CACHE };
