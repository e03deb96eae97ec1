import type { Engine } from '../engine.ts';
import { flexsearch } from './flexsearch.ts';
import { fuseDefault, fuseTokens } from './fuse.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { recto } from './recto.ts';
import { scan } from './scan.ts';
import { ufuzzy } from './ufuzzy.ts';

/** Every engine, Recto first. */
export const engines: readonly Engine[] = [recto, minisearch, ufuzzy, flexsearch, orama, fuseDefault, fuseTokens, scan];

/** Those that are measured among very many cards too. */
export const quick: readonly Engine[] = [recto, minisearch, scan];

/** Those that are measured among cards with long answers too. */
export const measuredLong: readonly Engine[] = [recto, minisearch, fuseDefault, scan];
