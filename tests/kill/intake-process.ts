/** The process that is killed: takes in mail from the drop folders and reads its forms as fast as it can, until it is gone. */
import { openInstallation } from '../../app/platform/installation.ts';
import { openLog } from '../../app/platform/log.ts';
import { readSettings } from '../../app/platform/settings.ts';
import { readForms } from '../../app/modules/registry/usecases/read-forms.ts';
import { takeIn } from '../../app/modules/registry/usecases/receive-mail.ts';

const settings = readSettings(process.env);
const { services } = await openInstallation(settings, openLog('error'), () => {});
process.stdout.write('taking in\n');
for (;;) {
  for (const mailbox of await services.mailboxes()) {
    const { faults } = await takeIn(services, mailbox);
    if (faults.length > 0) throw faults[0];
    await readForms(services, mailbox.governorId);
  }
  await new Promise((done) => setTimeout(done, 10));
}
