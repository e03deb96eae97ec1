import { expect, test } from 'vitest';
import { renderAnnotations } from '../../src/diagnostics/annotations.ts';
import { answerMissing, blockUnused, fileUnreadable } from '../../src/diagnostics/problems.ts';

const at = (file: string, line = 1, column = 1) => ({ file, line, column });

test('has a command for each severity, errors first', () => {
  const problems = [
    blockUnused(at('a.md', 3), 'x'),
    answerMissing(at('a.md', 2, 7), 'Why?'),
    fileUnreadable(at('b.md'), 'it is a folder'),
  ];
  expect(renderAnnotations(problems).split('\n')).toEqual([
    "::error file=b.md,line=1,col=1,title=file-unreadable::The file can't be read: it is a folder. Check its name and permissions.",
    '::warning file=a.md,line=2,col=7,title=answer-missing::"Why?" has no answer: the card asks without showing one. Write the answer under the question; if it is meant to be open, write what is asked next under "Follow-up questions:".',
    '::notice file=a.md,line=3,col=1,title=block-unused::Not used in any card: "x". Put it under a question, or leave it: nothing is lost.',
    '',
  ]);
});

test('escapes what would end a property, a message or the command', () => {
  const [line = '', ...rest] = renderAnnotations([answerMissing(at('a,b:c%.md'), '50 %\r\n::error::x,y')]).split('\n');
  expect(rest).toEqual(['']);
  expect(line).toContain('file=a%2Cb%3Ac%25.md,line=1,');
  expect(line).toContain('::"50 %25%0D%0A::error::x,y" has no answer');
});

test('is empty where there is no problem', () => expect(renderAnnotations([])).toBe(''));
