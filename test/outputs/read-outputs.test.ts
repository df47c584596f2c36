import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainOutput } from '../../src/outputs/plain-output.ts';
import { gravestOf, outputReaders, readOutputs } from '../../src/outputs/read-outputs.ts';
import { repeatedUnits } from '../support/repeated-units.ts';

// Protects: the output of a check command is understood in whatever shape it was copied, and nothing else is taken for one.

const folder = new URL('./cases/', import.meta.url);
const now = Date.parse('2026-11-25T10:00:00Z');

/** A block of a file: `### name | tool | verdict | host`, then the paste as it was pasted; `-` stands for nothing. */
interface Case {
  readonly name: string;
  readonly expected: string;
  readonly text: string;
}

const cases: readonly Case[] = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [name = '', ...expected] = head.split(' | ').map((part) => part.trim());
      return { name: `${file}: ${name}`, expected: expected.join(' | '), text: lines.join('\n').trimEnd() };
    }),
);

function judge(text: string): string {
  const main = gravestOf(readOutputs(text, now));
  return main ? `${main.tool} | ${main.verdict} | ${main.host ?? '-'}` : '- | - | -';
}

/** How people wrap what they copied. None of it may change what it tells. */
const dressings: Readonly<Record<string, (text: string) => string>> = {
  'with a greeting before and thanks behind': (text) => `Hi, here is what I got:\n\n${text}\n\nThanks, Maria`,
  'with a question right behind': (text) => `${text}\nwhat does that mean?`,
  'in a code fence': (text) => `\`\`\`\n${text}\n\`\`\``,
  quoted: (text) => text.replace(/^/gm, '> '),
  indented: (text) => text.replace(/^/gm, '    '),
  'with line breaks of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with blanks that do not break': (text) => text.replace(/ {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length)),
};

describe('outputs as people paste them', () => {
  it('are at hand, of every tool that our own cards suggest', () => {
    expect(cases.length).toBeGreaterThan(90);
    const tools = new Set(cases.map(({ expected }) => expected.split(' | ')[0]));
    for (const tool of [
      'Test-NetConnection',
      'Resolve-DnsName',
      'nslookup',
      'dig',
      'openssl s_client',
      'SIP OPTIONS',
    ]) {
      expect(tools).toContain(tool);
    }
    for (const noun of ['PSTNGateway', 'User', 'VoiceRoute']) expect(tools.has(`Get-CsOnline${noun}`)).toBe(true);
  });

  it.each(cases.map(({ name, expected, text }) => [name, expected, text] as const))('%s: %s', (_, expected, text) => {
    expect(judge(text)).toBe(expected);
  });

  it.each(Object.entries(dressings))('tell the same %s', (_, dress) => {
    const changed = cases.filter(({ text, expected }) => judge(dress(text)) !== expected);
    expect(changed.map(({ name, text }) => `${name}: ${judge(dress(text))}`)).toEqual([]);
  });

  it('two outputs in one message are both told', () => {
    const closed = 'Test-NetConnection sbc1.contoso.com -Port 5061\nRemotePort : 5061\nTcpTestSucceeded : False';
    const name = 'sbc1.contoso.com has address 203.0.113.10';
    expect(readOutputs(`${name}\n\n${closed}`, now).map(({ tool }) => tool)).toHaveLength(2);
  });
});

describe('dates of certificates', () => {
  const dates = 'notBefore=Nov 20 00:00:00 2025 GMT\nnotAfter=Nov 20 23:59:59 2026 GMT';
  it.each([
    ['2026-01-01', 'ok'],
    ['2026-11-21', 'fault'],
    ['2025-01-01', 'fault'],
  ])('are judged by the clock that was handed in: %s', (day, verdict) => {
    expect(gravestOf(readOutputs(dates, Date.parse(day)))?.verdict).toBe(verdict);
  });
  it('are not judged without one', () => {
    expect(gravestOf(readOutputs(dates))?.verdict ?? 'unclear').toBe('unclear');
  });
});

describe('no text takes long', () => {
  const long = 100_000;
  const units = [
    ...repeatedUnits.map(([name, unit]) => [name, unit] as const),
    ...cases.map(({ name, text }) => [name, `${text}\n`] as const),
  ];
  it(`each of ${units.length} units, repeated up to ${long} characters`, () => {
    const slow = units.flatMap(([name, unit]) => {
      const text = unit.repeat(Math.ceil(long / unit.length)).slice(0, long);
      const began = performance.now();
      readOutputs(text, now);
      const ms = performance.now() - began;
      return ms > 2000 ? [`${name}: ${Math.round(ms)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});

describe('what tells of a tool', () => {
  it.each(outputReaders.map(([read, tell], at) => [at, read, tell] as const))(
    'stands in every text that reader %i finds an output in, also in one of its lines',
    (_, read, tell) => {
      const texts = cases.flatMap(({ text }) => {
        const lines = text.split('\n');
        return [text, ...lines, ...lines.map((line, at) => `${line}\n${lines[at + 1] ?? ''}`)];
      });
      const found = texts.map(plainOutput).filter((plain) => read({ plain, now }).length > 0);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((plain) => !tell.test(plain))).toEqual([]);
    },
  );

  it('leaves a plain text as it is, whatever is done to others', () => {
    const texts = cases.map(({ text }) => text.replace(/[^\n\x20-\x7e]|[>[`*]/g, ' '));
    expect(texts.map(plainOutput)).toEqual(texts);
  });
});
