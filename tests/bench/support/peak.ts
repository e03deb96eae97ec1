import { assemble } from '../../../src/collection/assemble.ts';
import { realisticNotes } from './realistic-notes.ts';

// Makes cards of realistic notes of the given size once, and prints the most megabytes of memory that took.
assemble([{ file: 'notes.md', text: realisticNotes(Number(process.argv[2])) }]);
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1000)));
