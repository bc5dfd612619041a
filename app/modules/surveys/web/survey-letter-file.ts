import { show } from '#platform/request.ts';
import { openLetters } from '../usecases/open-letters.ts';
import type { Route } from './+types/survey-letter-file';

const kinds = {
  'utskrift.pdf': { mediaType: 'application/pdf', ending: '-brev.pdf' },
  'alle.zip': { mediaType: 'application/zip', ending: '-brev.zip' },
} as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caseNumber, file, content } = await show(context, openLetters, params);
  const { mediaType, ending } = kinds[file];
  const name = caseNumber.replace(/[^0-9A-Za-z-]/g, '-') + ending;
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
