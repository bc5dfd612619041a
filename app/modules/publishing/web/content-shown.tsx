import { data, href } from 'react-router';
import { isPublicLanguage } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { LanguageContext, useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions } from '#ui/page-layout.tsx';
import { texts } from '../content-texts.ts';
import { previewContent } from '../usecases/read-content.ts';
import type { Route } from './+types/content-shown';
import styles from './content-editor.module.css';
import { nameOf } from './content-parts.tsx';
import { ReadersPage } from './readers-page.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language, contentId } = params;
  if (!isPublicLanguage(language)) throw data(null, { status: 404 });
  return { language, read: await show(context, previewContent, { contentId, language }) };
}

/** The whole page as readers will have it, drawn by what draws it for them. */
export default function ShownContent({ loaderData, params }: Route.ComponentProps) {
  const { language: written, read } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { contentId } = params;
  return (
    <>
      <div className={styles.banner}>
        <Message tone="info" title={t.previewOf(nameOf(written, language))}>
          <p>{t.previewHelp}</p>
          <Actions>
            <ButtonLink size="small" href={href('/innhald/:contentId', { contentId })}>
              {t.toOverview}
            </ButtonLink>
            <ButtonLink
              size="small"
              variant="tertiary"
              href={href('/innhald/:contentId/skriv/:language', { contentId, language: written })}
            >
              {t.edit(nameOf(written, language))}
            </ButtonLink>
          </Actions>
        </Message>
      </div>
      <LanguageContext value={written}>
        <div lang={written}>
          <ReadersPage {...read} />
        </div>
      </LanguageContext>
    </>
  );
}
