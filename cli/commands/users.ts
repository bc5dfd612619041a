import { endSessionsOf } from '../../app/modules/identity/sessions.ts';
import {
  endUserAccess,
  findUser,
  listUsers,
  registerUser,
} from '../../app/modules/identity/usecases/manage-users.ts';
import { signInSettings } from '../../app/platform/oidc/settings.ts';
import { execute, type UseCase } from '../../app/platform/use-case.ts';
import { type CommandContext, CommandFailed, defineCommand, UsageError } from '../command.ts';
import { commandLineOperator } from '../operator.ts';

const said: Readonly<Record<string, string>> = {
  'unknown-user': 'Nobody who still has access has this e-mail address.',
  'email-in-use': 'Somebody is registered with this e-mail address already.',
  'already-registered': 'Somebody is registered with this subject at the issuer already.',
  'no-such-role-here': 'The unit does not have this role. Give --unit KIND:ID and --role together.',
};

export const command = defineCommand({
  name: 'users',
  summary: 'Lists and registers employees, ends their access and signs them out.',
  usage: `list
       users add --name NAME --email EMAIL --subject SUBJECT [--issuer URL] [--unit KIND:ID --role ROLE] [--language nn|nb]
       users end-access EMAIL
       users sign-out EMAIL`,
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    subject: { type: 'string' },
    issuer: { type: 'string' },
    unit: { type: 'string' },
    role: { type: 'string' },
    language: { type: 'string' },
  },
  onDemoData: true,
  async run(context, { values, positionals }) {
    const [action, email] = positionals;
    if (action === 'list') return list(context);
    if (action === 'add') {
      const issuer = values.issuer ?? staffIssuer();
      const { userId } = await perform(context, registerUser, { ...values, issuer });
      return report(context, { userId }, `Registered ${String(values.name)}.`);
    }
    if (action === 'end-access' && email) {
      const { userId } = await perform(context, endUserAccess, { email });
      const sessions = await endSessionsOf(context.services, userId, commandLineOperator.id);
      return report(context, { userId, sessions }, `${email} has no access from now on.`);
    }
    if (action === 'sign-out' && email) {
      const { userId } = await perform(context, findUser, { email });
      const sessions = await endSessionsOf(context.services, userId, commandLineOperator.id);
      return report(context, { userId, sessions }, `Ended ${sessions} sessions.`);
    }
    throw new UsageError('Say list, add, end-access EMAIL or sign-out EMAIL.');
  },
});

async function list(context: CommandContext): Promise<void> {
  let after: { name: string; id: string } | undefined;
  const everybody = [];
  for (;;) {
    const { users, more } = await perform(context, listUsers, { after });
    everybody.push(...users);
    after = users.at(-1);
    if (!more) break;
  }
  if (context.json) return context.print(JSON.stringify(everybody));
  for (const { name, email, issuer, subject, endedOn } of everybody)
    context.print([name, email, issuer, subject, endedOn ?? ''].join('\t').trimEnd());
}

/** Through the same door as the pages: permission, row level security and log. */
async function perform<Input, Value, Code extends string>(
  { services }: CommandContext,
  useCase: UseCase<Input, Value, Code>,
  raw: unknown,
): Promise<Value> {
  const input = useCase.input.safeParse(raw);
  if (!input.success) {
    const fields = input.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
    throw new UsageError(fields.join('\n'));
  }
  const result = await execute(services, commandLineOperator, useCase, input.data);
  if (result.ok) return result.value;
  throw new CommandFailed(said[result.refusal.code] ?? result.refusal.code);
}

/** What `app_user.issuer` is to be: the issuer that employees come from in this installation. */
function staffIssuer(): string {
  const settings = signInSettings(process.env);
  if (settings.mode === 'demo') return 'demo';
  const issuer = settings.issuers.staff?.issuer;
  if (issuer) return issuer;
  throw new UsageError('Employees do not sign in here: set STAFF_ISSUER, or give --issuer.');
}

function report(context: CommandContext, result: object, sentence: string): void {
  context.print(context.json ? JSON.stringify(result) : sentence);
}
