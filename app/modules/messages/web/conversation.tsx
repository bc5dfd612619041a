import type { PublicLanguage } from '#kernel/text.ts';
import { formatNumber, formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { isOpenable, type MessageAttachment } from '../domain/attachment.ts';
import type { Message } from '../domain/thread.ts';
import { conversationTexts } from '../texts/conversation.ts';
import styles from './messages.module.css';

interface Props {
  readonly label: string;
  readonly messages: readonly (Message & { readonly attachments: readonly MessageAttachment[] })[];
  /** Who wrote it, as the reader knows them. */
  readonly authorOf: (message: Message) => string;
  readonly addressOf: (attachmentId: string) => string;
}

/** What has been written, the oldest first, and when the other side opened it. */
export function Conversation({ label, messages, authorOf, addressOf }: Props) {
  const language = useStaffLanguage();
  const t = conversationTexts[language];
  return (
    <ol className={styles.conversation} aria-label={label}>
      {messages.map((message) => (
        <li
          key={message.id}
          className={styles.message}
          data-from={message.direction === 'outgoing' ? 'governor' : 'sender'}
        >
          <h3 className="aksel-heading aksel-heading--xsmall">
            {t.wrote(authorOf(message), formatShortDateTime(message.sentAt, language))}
          </h3>
          <div className={styles.text}>{message.text}</div>
          {message.attachments.length > 0 && (
            <ul className={styles.files} aria-label={t.attachments}>
              {message.attachments.map((attachment) => (
                <li key={attachment.id}>
                  <FileLine attachment={attachment} address={addressOf(attachment.id)} />
                </li>
              ))}
            </ul>
          )}
          <p className={styles.quiet}>{readLine(message, language)}</p>
        </li>
      ))}
    </ol>
  );
}

/** The file, as a link where it may be opened. */
function FileLine({
  attachment,
  address,
}: {
  readonly attachment: Pick<MessageAttachment, 'name' | 'size' | 'scan'>;
  readonly address: string;
}) {
  const language = useStaffLanguage();
  const t = conversationTexts[language];
  const { name, size, scan } = attachment;
  return (
    <>
      {isOpenable(attachment) ? (
        <a download="" href={address}>
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <span className={styles.quiet}>
        {t.size(formatNumber(Math.ceil(size / 1024), language))}. {t.scans[scan]}
      </span>
    </>
  );
}

function readLine(
  { readAt, print, printedAt }: Message,
  language: Exclude<PublicLanguage, 'en'>,
): string {
  const t = conversationTexts[language];
  const opened = readAt ? t.read(formatShortDateTime(readAt, language)) : t.notRead;
  if (print === 'printed' && printedAt)
    return `${opened}. ${t.posted(formatShortDateTime(printedAt, language))}`;
  return print === 'waiting' && !readAt ? t.toPost : opened;
}
