import type { Locator, Page } from 'playwright-core';

/** What a person does in the local Teams client, by the names that the client shows them. */
export interface TeamsClient {
  readonly page: Page;
  /** The chats and channels of the client's left side. */
  open(conversation: 'Personal Chat' | 'Group Chat' | 'My Team - General'): Promise<void>;
  /** Types a message into the open chat and sends it; with `mention` the bot is mentioned first. */
  say(text: string, options?: { mention?: boolean }): Promise<void>;
  /** Starts a new post in the open channel that mentions the bot. */
  post(text: string, options?: { mention?: boolean }): Promise<void>;
  /** The part of the page where messages and cards stand. */
  readonly messages: Locator;
  /** Sends the bot an activity as it stands; the client adds nothing to it. */
  sendActivity(activity: object): Promise<void>;
  /** Chooses an event such as "Install application" from the menu of events and sends it. */
  sendEvent(name: string): Promise<void>;
  /** Opens the search command of the message extension and types into it; results are in the page then. */
  search(text: string): Promise<void>;
  /** Runs the action command of the message extension on the first message that is shown. */
  actOnFirstMessage(commandId: string): Promise<void>;
}

const botName = 'Test Bot';

/** Drives the page of the local Teams client. */
export async function driveTeamsClient(page: Page): Promise<TeamsClient> {
  await page.getByRole('button', { name: 'Send Message' }).waitFor();

  const type = async (box: Locator, text: string, mention: boolean) => {
    await box.click();
    if (mention) {
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: botName }).click();
      await page.getByRole('menuitem', { name: botName }).waitFor({ state: 'hidden' });
      await page.keyboard.type(' ');
    }
    await page.keyboard.insertText(text);
  };
  const chooseEvent = async (name: string) => {
    await page.getByRole('button', { name: 'Mock an Activity' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  };
  const confirmEvent = async () => {
    await page.getByRole('button', { name: 'Send activity' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  return {
    page,
    messages: page.locator('body'),
    open: async (conversation) => {
      const item = page.getByRole('treeitem', { name: conversation });
      await item.click();
      await page.getByRole('textbox').last().waitFor();
    },
    say: async (text, { mention = false } = {}) => {
      await type(page.getByRole('textbox').last(), text, mention);
      await page.getByRole('button', { name: 'Send Message' }).last().click();
    },
    post: async (text, { mention = true } = {}) => {
      await type(page.getByRole('textbox').first(), text, mention);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
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
    search: async (text) => {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name: 'Search Command' }).click();
      await page.getByRole('textbox', { name: 'Enter a search term' }).fill(text);
    },
    actOnFirstMessage: async (commandId) => {
      await page.getByRole('button', { name: 'Show more information' }).first().click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill(commandId);
      await page.getByRole('button', { name: 'Create' }).click();
    },
  };
}
