interface MailingSchool {
  isDemo: boolean;
}

interface Leaving {
  /** Null: no mail leaves this machine. */
  smtp: object | null;
}

/** A demo school's mail is caught where it cannot leave. */
export function isCaught({ isDemo }: MailingSchool, { smtp }: Leaving): boolean {
  return smtp === null && isDemo;
}

export function isEmailOffered(school: MailingSchool, settings: Leaving): boolean {
  return settings.smtp !== null || isCaught(school, settings);
}
