/** The site as built in `dist/`, from the project's own notes. */
export const siteOrigin = 'http://127.0.0.1:4329';

/** The site built from `tests/e2e/notes/small`: three decks that never change. */
export const smallOrigin = 'http://127.0.0.1:4332';

/** The site built from `tests/e2e/notes/good`, under a base path. */
export const otherOrigin = 'http://127.0.0.1:4330';
export const otherBase = '/recto/';
/** Where the other site says it lives: addresses for search engines begin with it. */
export const otherPublicOrigin = 'https://notes.example';
/** A page with nothing on it and no Content-Security-Policy, for tests that bring their own script. */
export const blankPage = `${otherOrigin}/blank`;

/** A site that is built twice, from `tests/e2e/notes/before` and, after an edit, from `tests/e2e/notes/after`. */
export const editedOrigin = 'http://127.0.0.1:4331';
