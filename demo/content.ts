import { readFile } from 'node:fs/promises';
import type { ContentId } from '../app/modules/publishing/domain/content.ts';
import { preparePicture } from '../app/modules/publishing/picture-file.ts';
import { addPicture } from '../app/modules/publishing/usecases/change-pictures.ts';
import {
  createContent,
  publishDraft,
  saveDraft,
} from '../app/modules/publishing/usecases/edit-content.ts';
import { listOwnContent } from '../app/modules/publishing/usecases/view-own-content.ts';
import type { Actor } from '../app/platform/access.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { type DemoPage, demoTopics } from './content-texts.ts';
import { idOf } from './random.ts';

/** Topic pages and news to read, once. */
export async function seedContent(services: Services): Promise<void> {
  for (const [kind, unitId, topic] of demoTopics) {
    const editor: Actor = {
      id: idOf('user redaktør'),
      name: 'Redaktør Demo',
      capacity: { kind, unitId },
      roles: [kind === 'governor' ? 'governor-editor' : 'municipal-editor'],
    };
    const own = await execute(services, editor, listOwnContent, { page: 1 });
    if (own.ok && own.value.groups.length > 0) continue;
    const topicId = await publish(services, editor, topic, null);
    for (const article of topic.news) await publish(services, editor, article, topicId);
  }
}

async function publish(
  services: Services,
  editor: Actor,
  { on, title, texts, picture: file }: DemoPage,
  topicId: ContentId | null,
): Promise<ContentId> {
  // As if it had been done on that day, so that old pages are old.
  const then: Services = { ...services, clock: { now: () => new Date(on) } };
  const first = texts.nn ? 'nn' : 'nb';
  const made = await execute(then, editor, createContent, {
    kind: topicId ? 'article' : 'topic',
    topicId,
    language: first,
    title,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { contentId } = made.value;
  const picture = file && (await upload(then, editor, contentId, file));
  for (const language of ['nn', 'nb', 'en'] as const) {
    const written = texts[language];
    if (!written) continue;
    const version = language === first ? '1' : '0';
    const draft = saveDraft.input.parse({ contentId, language, version, picture, ...written });
    const saved = await execute(then, editor, saveDraft, draft);
    if (!saved.ok) throw new Error(saved.refusal.code);
    const published = await execute(then, editor, publishDraft, { contentId, language });
    if (!published.ok) throw new Error(published.refusal.code);
  }
  return contentId;
}

async function upload(
  services: Services,
  editor: Actor,
  contentId: ContentId,
  file: string,
): Promise<string> {
  const prepared = await preparePicture(await readFile(`demo/pictures/${file}`));
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  const picture = { contentId, ...prepared.value };
  const added = await execute(services, editor, addPicture, picture);
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value.pictureId;
}
