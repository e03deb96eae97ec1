import { otherBase, otherOrigin, otherPublicOrigin } from './addresses.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

// Builds the site from other notes, under a base path, and serves it until it is stopped.
const { code, output, folder } = await buildSite('good', { BASE_PATH: otherBase, SITE_URL: otherPublicOrigin });
if (code === 0) serveFolder(folder, otherBase).listen(Number(new URL(otherOrigin).port), '127.0.0.1');
else {
  process.stderr.write(output);
  process.exitCode = 1;
}
