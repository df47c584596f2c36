import { hash } from 'node:crypto';

/** One-way key of any strings; the parts cannot run into each other. */
export function hashKey(...parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

/** All threads of a channel are one place for its posts, whose ids are the channel's. */
export function nameChat(conversationId: string): string {
  return conversationId.split(';', 1)[0] ?? '';
}
