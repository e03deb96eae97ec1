import { otherBase, otherOrigin, otherPublicOrigin, smallOrigin } from './addresses.ts';
import { type Build, buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

// Builds the sites of the tests' own notes, one of them under a base path, and serves them until they are stopped. Builds of one
// project share a folder: one after the other.
serve(await buildSite('small'), '/', smallOrigin);
serve(await buildSite('good', { BASE_PATH: otherBase, SITE_URL: otherPublicOrigin }), otherBase, otherOrigin);

function serve({ code, output, folder }: Build, base: string, origin: string): void {
  if (code === 0) return void serveFolder(folder, base).listen(Number(new URL(origin).port), '127.0.0.1');
  process.stderr.write(output);
  process.exit(1);
}
