import { Textarea, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { accepted } from '../domain/attachment.ts';
import { longestText } from '../domain/thread.ts';
import { texts } from '../texts/sender.ts';

interface Props {
  readonly of: Readonly<Partial<Record<string, string>>>;
  /** What is written is called this, where it is not a message. */
  readonly label?: string;
  readonly text: string;
  /** The form came back: a browser does not send back the files that were chosen. */
  readonly isBack: boolean;
}

/** What one writes, and the files with it. */
export function Compose({ of, text, isBack, label }: Props) {
  const t = texts[useStaffLanguage()];
  return (
    <>
      <Textarea
        name="text"
        label={label ?? t.text}
        rows={8}
        limit={longestText}
        defaultValue={text}
        error={of.text}
      />
      <TextField
        type="file"
        name="attachments"
        multiple
        accept={accepted}
        label={t.attachments}
        description={isBack ? `${t.attachmentsHelp} ${t.chooseAgain}` : t.attachmentsHelp}
        optional
        error={of.attachments}
      />
    </>
  );
}
