export const USAGE = `Usage:
  npm run jalon -- create-school --uai 0781234T --name "Collège des Tilleuls" --kind COLLEGE --head head@example.test
      [--academy Versailles] [--first-name Ada] [--last-name Exemple] [--yes]
    Creates a school and its head. The password (at least 12 characters) is asked for, or taken from JALON_PASSWORD.
    Kinds: COLLEGE, LYCEE_GENERAL_TECHNOLOGICAL, LYCEE_PROFESSIONAL, LYCEE_POLYVALENT.
    --yes erases the demo school without asking, where there is one.

  npm run jalon -- add-staff --file staff.csv [--uai 0781234T]
    Adds people, or changes the role and the classes of those who are there. Columns: Nom, Prénom, E-mail, Rôle
    (enseignant, référent, direction, académie), Classes (6A, 6B), Professeur principal (6A).
    Prints a link for each new person, to choose a password with: it works once, for 72 hours.

  npm run jalon -- set-academy --academy Versailles [--uai 0781234T]
    Says which academy a school belongs to. From then on its accounts with the role académie, like those of the academy's
    other schools here, read the school's figures after each term: whole schools only, and none that tells of few students.

The database is that of JALON_DATA_DIR or DATABASE_URL, whether the server runs or not. Links begin with APP_URL.`;
