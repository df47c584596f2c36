import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';

/** What a person does in the local Teams client, by the names that the client shows them. */
export interface TeamsClient {
  /** Every card of the open conversation, oldest first; in a channel they stand inside their posts. */
  readonly cards: Locator;
  /** The newest card. */
  readonly card: Locator;
  /** The dialog that is open. */
  readonly dialog: Locator;
  /** A button of the newest card, or a row of it that can be chosen, by a part of its name. */
  button(name: string): Locator;
  /** The messages that the newest card lets one choose from, each as it is written there. */
  choices(): Promise<readonly string[]>;
  /** Chooses one of these messages. */
  choose(message: string): Promise<void>;
  /** A post of the open channel with everything that was replied to it. */
  thread(text: string): Locator;
  /** Opens one of the chats and channels on the client's left side. */
  open(conversation: 'Personal Chat' | 'Group Chat' | 'My Team - General'): Promise<void>;
  /** Sends a message to the open chat. */
  say(text: string, options?: Mention): Promise<void>;
  /** Starts a new post in the open channel. */
  post(text: string, options?: Mention): Promise<void>;
  /** Sends what stands in the box for messages. */
  send(): Promise<void>;
  /** Sends the bot an activity as it stands; the client adds nothing to it. */
  sendActivity(activity: object): Promise<void>;
  /** Chooses an event such as "Install application" from the menu of events and sends it. */
  sendEvent(name: string): Promise<void>;
  /** Opens the search command of the message extension and types into it; results are in the page then. */
  search(text: string, command: { id: string; parameter: string }): Promise<void>;
  /** Runs an action command of the message extension on a message. */
  actOnMessage(text: string, commandId: string): Promise<void>;
}

interface Mention {
  /** Whether the bot is mentioned before the text. */
  readonly mention?: boolean;
}

/** What the page knows of a choice; a radio button has its words in a label. */
interface ChoiceElement {
  readonly textContent: string;
  readonly labels?: ArrayLike<{ readonly textContent: string }>;
}

const botName = 'Test Bot';

/** Drives the page of the local Teams client, which is ready when this resolves. */
export async function driveTeamsClient(page: Page): Promise<TeamsClient> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  // A card in the box for messages, or in a dialog, is no message yet.
  const cards = page.locator('.ac-adaptiveCard:not([contenteditable] *):not([role="dialog"] *)');
  const send = () => button('Send Message').last().click();
  await button('Send Message').waitFor();

  /** The list of people opens once the client has read the members of the conversation; until then `@` is just a letter. */
  const mentionBot = async () => {
    const person = page.getByRole('menuitem', { name: botName });
    await vi.waitFor(
      async () => {
        await page.keyboard.type('@');
        try {
          await person.click({ timeout: 2_000 });
        } catch (error) {
          await page.keyboard.press('Backspace');
          throw error;
        }
      },
      { timeout: 20_000, interval: 100 },
    );
    await person.waitFor({ state: 'hidden' });
    await page.keyboard.type(' ');
  };
  const write = async (box: Locator, text: string, { mention = false }: Mention = {}) => {
    await box.click();
    if (mention) await mentionBot();
    await page.keyboard.insertText(text);
  };
  const chooseEvent = async (name: string) => {
    await button('Mock an Activity').click();
    await page.getByRole('menu', { name: 'Mock an Activity' }).getByText(name, { exact: true }).click();
    await dialog.waitFor();
  };
  const confirmEvent = async () => {
    await button('Send activity').click();
    await dialog.waitFor({ state: 'hidden' });
  };

  const card = cards.last();
  /** Few choices stand open as radio buttons; more are a field whose list opens. */
  const openChoices = async () => {
    const field = card.getByRole('combobox');
    await field.or(card.getByRole('radiogroup')).waitFor();
    if ((await field.count()) === 0) return card.getByRole('radio');
    if ((await field.getAttribute('aria-expanded')) !== 'true') await field.click();
    await page.getByRole('listbox').waitFor();
    return page.getByRole('option');
  };

  return {
    cards,
    card,
    dialog,
    button: (name) => card.getByRole('button', { name }),
    choices: async () => {
      const names = await (await openChoices()).evaluateAll((choices: readonly ChoiceElement[]) =>
        choices.map(({ labels, textContent }) => labels?.[0]?.textContent ?? textContent),
      );
      await page.keyboard.press('Escape');
      return names;
    },
    choose: async (message) => {
      const choices = await openChoices();
      const role = (await card.getByRole('combobox').count()) > 0 ? 'option' : 'radio';
      await choices.and(page.getByRole(role, { name: message, exact: true })).click();
    },
    thread: (text) => page.getByRole('group').filter({ hasText: text, hasNotText: 'Start a new post' }),
    open: async (conversation) => {
      await page.getByRole('treeitem', { name: conversation }).click();
      const box = conversation === 'My Team - General' ? 'Start a new post' : 'Type a message...';
      await page.getByText(box).last().waitFor();
    },
    say: async (text, options) => {
      await write(page.getByRole('textbox').last(), text, options);
      await send();
    },
    post: async (text, options) => {
      await write(page.getByRole('textbox').first(), text, options);
      await button('Post').click();
    },
    send,
    sendActivity: async (activity) => {
      await chooseEvent('Custom activity');
      await page.getByRole('textbox', { name: /Editor content/ }).focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(JSON.stringify(activity));
      // The editor closes brackets and quotes by itself; what it added stands behind the cursor.
      await page.keyboard.press('Control+Shift+End');
      await page.keyboard.press('Delete');
      await confirmEvent();
    },
    sendEvent: async (name) => {
      await chooseEvent(name);
      await confirmEvent();
    },
    search: async (text, command) => {
      await button('Trigger Message Extension App').click();
      await page.getByText('Search Command', { exact: true }).click();
      await button('Specify Command ID or Parameter').click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill(command.id);
      await page.getByRole('textbox', { name: 'Parameter name' }).fill(command.parameter);
      await page.getByRole('textbox', { name: 'Enter a search term' }).fill(text);
    },
    actOnMessage: async (text, commandId) => {
      const more = page.getByRole('button', { name: 'Show more information', exact: true });
      const message = page.getByText(text).locator('xpath=ancestor::*[.//button][1]');
      await message.locator(more).click();
      await page.getByText('Action Command', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill(commandId);
      await button('Create').click();
    },
  };
}
