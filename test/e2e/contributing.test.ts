import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layCopy, type ScratchCopy } from './support/scratch-copy.ts';

// Protects strangers who follow .github/CONTRIBUTING.md: each way is walked in a fresh copy, with the steps of the page and no other,
// and what is left out is named.

let copy: ScratchCopy;
beforeEach(() => {
  copy = layCopy();
});
afterEach(() => copy.close());

const languages = ['de', 'es', 'fr', 'ja'];
const test = (files: string) => copy.run(`npx vitest run --config test/vitest.config.ts ${files}`);
const expectDone = ({ status, stdout, stderr }: ReturnType<ScratchCopy['run']>) =>
  expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
/** The last block of a list in a file, with other words in it. */
const lastBlock = (text: string, begin: string) => text.slice(text.lastIndexOf(begin));
const oneMore = (pattern: RegExp) => (text: string) =>
  text.replace(pattern, (whole, count: string) => whole.replace(count, String(Number(count) + 1)));

describe('add a code', () => {
  const begin = '  - microsoftCode: "';
  const turn = (block: string) =>
    block
      .replace(/microsoftCode: "\d+"/, 'microsoftCode: "531998"')
      .replace(/phrase: "\w+"/, 'phrase: "WalkedThroughFailure"')
      .replace('media connectivity failure', 'walked through failure')
      .replace('media path is broken', 'walked path is broken')
      .replace('audio path broken', 'walked path broken');

  it('as the page says', () => {
    copy.change('src/catalog/entries/410.yaml', (text) => text.trimEnd() + `\n${turn(lastBlock(text, begin))}`);
    const asked = copy.run('npm run -s catalog:check');
    expect(asked.status).toBe(1);
    for (const language of languages) expect(asked.stderr).toContain(`texts/${language}/410.yaml`);
    for (const language of languages)
      copy.change(
        `src/catalog/texts/${language}/410.yaml`,
        (text) => text.trimEnd() + `\n${turn(lastBlock(text, begin))}`,
      );
    expectDone(copy.run('npm run -s catalog:check'));
    copy.change(
      'test/fixtures/codes-only.txt',
      (text) =>
        `${text.trimEnd()}\n\n% codes-only-walk personal: a code that was added\n531998 410\n=> match 531998/410 WalkedThroughFailure\n=> shows "531998"\n`,
    );
    expect(test('test/docs/numbers.test.ts').status).toBe(1);
    copy.change('README.md', oneMore(/(\d+) combinations of Microsoft/));
    expect(copy.run('npm run -s ask -- "531998 410"').stdout).toContain('Microsoft 531998 · SIP 410');
    expectDone(test('test/docs/numbers.test.ts test/eval/fixtures.test.ts test/catalog'));
  });
});

describe('add a guide', () => {
  const words = [
    ['de', 'Der Laufsteg ist gesperrt', 'Jemand geht dort.', 'Warten Sie, bis der Gang vorbei ist.'],
    ['es', 'La pasarela está cerrada', 'Alguien camina por allí.', 'Espere hasta que termine el paseo.'],
    [
      'fr',
      'La passerelle est fermée',
      'Une personne se promène là-bas, et le chemin est fermé.',
      'Attendez que la promenade soit finie.',
    ],
    ['ja', '通路が閉まっています', '誰かが歩いています。', '終わるまでお待ちください。'],
  ] as const;

  it('as the page says', () => {
    const guide = `
  - id: walked-guide
    kind: symptom
    title: The walkway is closed
    symptoms:
      en: [the walkway to the gangplank is closed]
      de: [der Laufsteg zur Planke ist gesperrt]
      fr: [la passerelle vers la planche est fermée]
      es: [la pasarela a la plancha está cerrada]
      ja: [桟橋への通路が閉まっている]
    cause: Somebody walks there.
    actions:
      - actor: teamsAdmin
        text: Wait until the walk is over.
`;
    copy.change('src/catalog/guides/messages.yaml', (text) => text.trimEnd() + guide);
    const asked = copy.run('npm run -s catalog:check');
    expect(asked.status).toBe(1);
    for (const language of languages) expect(asked.stderr).toContain(`texts/${language}/guides.yaml`);
    for (const [language, title, cause, action] of words)
      copy.change(
        `src/catalog/texts/${language}/guides.yaml`,
        (text) =>
          `${text.trimEnd()}
  - id: walked-guide
    title: ${title}
    cause: ${cause}
    actions:
      - ${action}
    notes: []
`,
      );
    expectDone(copy.run('npm run -s catalog:check'));
    copy.change(
      'test/fixtures/natural-language.txt',
      (text) =>
        `${text.trimEnd()}\n\n% natural-language-walk personal: a symptom that was added\nthe walkway to the gangplank is closed\n=> help\n=> or unknown-explained\n`,
    );
    copy.change('docs/understands.md', oneMore(/(\d+) guides/));
    expect(copy.run('npm run -s ask -- "the walkway to the gangplank is closed"').stdout).toContain(
      'walkway is closed',
    );
    expectDone(test('test/docs/numbers.test.ts test/catalog'));
  });
});

describe('add a word', () => {
  it('as the page says', () => {
    const ask = () => copy.run('npm run -s ask -- "wharf 569008"').stdout;
    expect(ask()).toContain('certificate has expired');
    copy.change('src/parse/words/words-of-numbers.ts', (text) => text.replace('`room rooms ', '`wharf room rooms '));
    expect(ask()).not.toContain('certificate has expired');
    expect(copy.run('npm run -s ask -- --why "wharf 569008"').stdout).toContain('a word for another number before it');
    expectDone(copy.run('npm run -s eval'));
  });
});

describe('add a reason', () => {
  it('as the page says', () => {
    copy.change('src/parse/evidence/reasons.ts', (text) =>
      text
        .replace(
          '\n  denied  ',
          '\n  gangplank      veto veto a gangplank behind it ~ 569008 gangplank ~ gangplank 569008\n  denied  ',
        )
        .replace(
          '\n  denied: isDenied',
          "\n  gangplank: ({ tokens, at }) => tokens[at + 1]?.text === 'gangplank',\n  denied: isDenied",
        ),
    );
    expectDone(copy.run('npm run -s typecheck'));
    expect(copy.run('npm run -s ask -- --why "569008 gangplank"').stdout).toContain('a gangplank behind it');
    expect(copy.run('npm run -s ask -- "569008 gangplank"').stdout).not.toContain('certificate has expired');
    expectDone(test('test/parse/evidence/reasons.test.ts'));
    expectDone(copy.run('npm run -s eval'));
  });
});
