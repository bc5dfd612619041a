/** Mail that came back, as real servers write it; nobody in it is real. */
const bounces = {
  postfix: report(
    `This is the mail system at host mx.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<post@nav.example>: host mail.nav.example[192.0.2.1] said: 550 5.1.1
    <post@nav.example>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)`,
    `Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: 4XhB1j2Zz
X-Postfix-Sender: rfc822; ikkje-svar@medverk.example
Arrival-Date: Mon,  2 Nov 2026 09:15:00 +0100 (CET)

Final-Recipient: rfc822; post@nav.example
Original-Recipient: rfc822;post@nav.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.nav.example
Diagnostic-Code: smtp; 550 5.1.1 <post@nav.example>: Recipient address
    rejected: User unknown in virtual mailbox table`,
  ),
  exchange: report(
    `Delivery has failed to these recipients or groups:

post@nav.example
The email address you entered couldn't be found.

Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found'`,
    `Reporting-MTA: dns;AM0EUR02.prod.outlook.example
Received-From-MTA: dns;mx.example
Arrival-Date: Mon, 2 Nov 2026 08:15:00 +0000

Final-Recipient: rfc822;post@nav.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup`,
    'text/rfc822-headers',
  ),
  full: report(
    'The mailbox is full.',
    `Reporting-MTA: dns; mx.example

Original-Recipient: rfc822;post@nav.example
Final-Recipient: rfc822;post@nav.example
Action: failed
Status: 5.2.2 (mailbox full)
Diagnostic-Code: X-Postfix; maildir delivery failed`,
  ),
  expired: report(
    'connect to mail.nav.example[192.0.2.1]:25: Connection timed out',
    `Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; post@nav.example
Action: failed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mail.nav.example[192.0.2.1]:25: Connection timed out`,
  ),
  delayed: report(
    `THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.
Your message could not be delivered for more than 4 hour(s).`,
    `Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; post@nav.example
Action: delayed
Status: 4.4.1
Will-Retry-Until: Sat, 7 Nov 2026 09:15:00 +0100 (CET)`,
  ),
  global: report(
    'The domain does not exist.',
    `Reporting-MTA: dns; mx.example

Original-Recipient: rfc822;post@nav.example
Final-Recipient: utf-8; post@nåv.example
Action: failed
Status: 5.1.2`,
    'message/global',
    'message/global-delivery-status',
  ),
  delivered: report(
    'It has been delivered.',
    `Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; post@nav.example
Action: delivered
Status: 2.0.0`,
  ),
  envelope: (id: string) =>
    report(
      'Not delivered.',
      `Reporting-MTA: dns; mx.example
Original-Envelope-Id: ${id}@medverk.example

Final-Recipient: rfc822; post@nav.example
Action: failed
Status: 5.1.1`,
    )(id).replace(/Message-ID: <0192[^>]*>\n/i, ''),
  qmail: plain(`Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<post@nav.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <ikkje-svar@medverk.example>
`),
  exim: plain(`This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  post@nav.example
    host mail.nav.example [192.0.2.1]
    SMTP error from remote mail server after RCPT TO:<post@nav.example>:
    550 no such user here

------ This is a copy of the message, including all the headers. ------
`),
  'plain-delay': plain(`Your message to post@nav.example has been delayed (4.4.1).
The server will keep trying until tomorrow.
`),
} as const;

export type Bounce = keyof typeof bounces;

/** A report about the mail with this id. */
export function bounce(kind: Bounce, { id }: { readonly id: string }): string {
  return bounces[kind](id).replace(/\n/g, '\r\n');
}

function report(
  words: string,
  status: string,
  originalType = 'message/rfc822',
  statusType = 'message/delivery-status',
) {
  return (id: string) => `Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: ikkje-svar@medverk.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 2 Nov 2026 09:20:00 +0100
Message-ID: <report-${id}@mx.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="del"

--del
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

${words}

--del
Content-Description: Delivery report
Content-Type: ${statusType}

${status}

--del
Content-Description: Undelivered Message
Content-Type: ${originalType}

Message-ID: <${id}@medverk.example>
From: Medverk <ikkje-svar@medverk.example>
To: post@nav.example
Subject: Ei kartlegging ventar

Logg inn.

--del--
`;
}

function plain(words: string) {
  return (id: string) => `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: ikkje-svar@medverk.example
Subject: Mail delivery failed: returning message to sender
Date: Mon, 2 Nov 2026 09:20:00 +0100
Message-ID: <report-${id}@mx.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

${words}
Message-ID: <${id}@medverk.example>
To: post@nav.example
Subject: Ei kartlegging ventar
`;
}
