/** A school year of a zone as an official act says it. */
export interface ZoneYear {
  /** 2026 for 2026-2027, and for 2026 where the year begins in February. */
  startYear: number;
  /** Which act, of which day. */
  source: string;
  holidays: readonly { name: string; startsOn: string; endsOn: string }[];
}

export interface ZoneCalendar {
  zone: string;
  academies: readonly string[];
  timeZone: string;
  /** Month and day on which the zone's school year begins. */
  yearFirstDay: string;
  /** Empty where no act was at hand when this table was written: the school types its dates. */
  years: readonly ZoneYear[];
}

const ACT_OF_2022 = "Arrêté du 7 décembre 2022 (Journal officiel du 8 décembre 2022)";
const ACT_OF_2025 = "Arrêté du 22 octobre 2025 fixant le calendrier scolaire 2026-2027";
const SEPTEMBER = "09-01";
const FEBRUARY = "02-01";
/** Reunion, Mayotte and Tahiti go back in the course of August. */
const AUGUST = "08-01";

type Row = readonly [name: string, startsOn: string, endsOn: string];
const holidays = (...rows: Row[]): ZoneYear["holidays"] =>
  rows.map(([name, startsOn, endsOn]) => ({ name, startsOn, endsOn }));

const ALL_SAINTS = "Vacances de la Toussaint";
const CHRISTMAS = "Vacances de Noël";
const WINTER = "Vacances d’hiver";
const SPRING = "Vacances de printemps";
const SUMMER = "Vacances d’été";
const ASCENSION = "Pont de l’Ascension";

/** What is the same for zones A, B and C. */
const mainland = (winter: [string, string], spring: [string, string], year: 2025 | 2026): ZoneYear =>
  year === 2025
    ? {
        startYear: 2025,
        source: ACT_OF_2022,
        holidays: holidays(
          [ALL_SAINTS, "2025-10-18", "2025-11-02"],
          [CHRISTMAS, "2025-12-20", "2026-01-04"],
          [WINTER, ...winter],
          [SPRING, ...spring],
          [ASCENSION, "2026-05-14", "2026-05-17"],
          [SUMMER, "2026-07-04", "2026-08-31"],
        ),
      }
    : {
        startYear: 2026,
        source: ACT_OF_2025,
        holidays: holidays(
          [ALL_SAINTS, "2026-10-17", "2026-11-01"],
          [CHRISTMAS, "2026-12-19", "2027-01-03"],
          [WINTER, ...winter],
          [SPRING, ...spring],
          [SUMMER, "2027-07-03", "2027-08-31"],
        ),
      };

/** First and last day without lessons; written on 22 November 2026, from public sources that quote the acts. */
export const ZONE_CALENDARS: readonly ZoneCalendar[] = [
  {
    zone: "A",
    academies: ["Besançon", "Bordeaux", "Clermont-Ferrand", "Dijon", "Grenoble", "Limoges", "Lyon", "Poitiers"],
    timeZone: "Europe/Paris",
    yearFirstDay: SEPTEMBER,
    years: [
      mainland(["2026-02-07", "2026-02-22"], ["2026-04-04", "2026-04-19"], 2025),
      mainland(["2027-02-13", "2027-02-28"], ["2027-04-10", "2027-04-25"], 2026),
    ],
  },
  {
    zone: "B",
    academies: [
      "Aix-Marseille",
      "Amiens",
      "Lille",
      "Nancy-Metz",
      "Nantes",
      "Nice",
      "Normandie",
      "Orléans-Tours",
      "Reims",
      "Rennes",
      "Strasbourg",
    ],
    timeZone: "Europe/Paris",
    yearFirstDay: SEPTEMBER,
    years: [
      mainland(["2026-02-14", "2026-03-01"], ["2026-04-11", "2026-04-26"], 2025),
      mainland(["2027-02-20", "2027-03-07"], ["2027-04-17", "2027-05-02"], 2026),
    ],
  },
  {
    zone: "C",
    academies: ["Créteil", "Montpellier", "Paris", "Toulouse", "Versailles"],
    timeZone: "Europe/Paris",
    yearFirstDay: SEPTEMBER,
    years: [
      mainland(["2026-02-21", "2026-03-08"], ["2026-04-18", "2026-05-03"], 2025),
      mainland(["2027-02-06", "2027-02-21"], ["2027-04-03", "2027-04-18"], 2026),
    ],
  },
  {
    zone: "CORSE",
    academies: ["Corse"],
    timeZone: "Europe/Paris",
    yearFirstDay: SEPTEMBER,
    years: [
      {
        startYear: 2025,
        source: "Calendrier de l’académie de Corse, publié en août 2025",
        holidays: holidays(
          [ALL_SAINTS, "2025-10-18", "2025-11-02"],
          [CHRISTMAS, "2025-12-20", "2026-01-04"],
          [WINTER, "2026-02-14", "2026-03-01"],
          [SPRING, "2026-04-11", "2026-04-26"],
          [ASCENSION, "2026-05-14", "2026-05-17"],
          [SUMMER, "2026-07-04", "2026-08-31"],
        ),
      },
    ],
  },
  {
    zone: "GUADELOUPE",
    academies: ["Guadeloupe"],
    timeZone: "America/Guadeloupe",
    yearFirstDay: SEPTEMBER,
    years: [],
  },
  { zone: "GUYANE", academies: ["Guyane"], timeZone: "America/Cayenne", yearFirstDay: SEPTEMBER, years: [] },
  {
    zone: "MARTINIQUE",
    academies: ["Martinique"],
    timeZone: "America/Martinique",
    yearFirstDay: SEPTEMBER,
    years: [
      {
        startYear: 2025,
        source: "Arrêté de la rectrice de la Martinique du 21 mars 2023",
        holidays: holidays(
          [ALL_SAINTS, "2025-10-18", "2025-11-02"],
          [CHRISTMAS, "2025-12-20", "2026-01-04"],
          ["Vacances de Carnaval", "2026-02-07", "2026-02-22"],
          ["Vacances de Pâques", "2026-03-28", "2026-04-12"],
          [ASCENSION, "2026-05-13", "2026-05-17"],
          [SUMMER, "2026-07-04", "2026-08-31"],
        ),
      },
    ],
  },
  { zone: "MAYOTTE", academies: ["Mayotte"], timeZone: "Indian/Mayotte", yearFirstDay: AUGUST, years: [] },
  {
    zone: "NOUVELLE_CALEDONIE",
    academies: ["Nouvelle-Calédonie"],
    timeZone: "Pacific/Noumea",
    yearFirstDay: FEBRUARY,
    years: [
      {
        startYear: 2025,
        source: "Calendrier scolaire 2025 du gouvernement de la Nouvelle-Calédonie",
        holidays: holidays(
          ["Vacances de la 1re période", "2025-04-05", "2025-04-20"],
          ["Vacances de la 2e période", "2025-06-07", "2025-06-22"],
          ["Vacances de la 3e période", "2025-08-09", "2025-08-24"],
          ["Vacances de la 4e période", "2025-10-11", "2025-10-26"],
          [SUMMER, "2025-12-20", "2026-01-31"],
        ),
      },
      {
        startYear: 2026,
        source: "Calendrier scolaire 2026 du vice-rectorat de la Nouvelle-Calédonie, publié en janvier 2026",
        holidays: holidays(
          ["Vacances de la 1re période", "2026-04-04", "2026-04-19"],
          ["Vacances de la 2e période", "2026-06-06", "2026-06-21"],
          ["Vacances de la 3e période", "2026-08-08", "2026-08-23"],
          ["Vacances de la 4e période", "2026-10-10", "2026-10-25"],
          [SUMMER, "2026-12-19", "2027-01-31"],
        ),
      },
    ],
  },
  {
    zone: "POLYNESIE",
    academies: ["Polynésie française"],
    timeZone: "Pacific/Tahiti",
    yearFirstDay: AUGUST,
    years: [],
  },
  {
    zone: "REUNION",
    academies: ["La Réunion"],
    timeZone: "Indian/Reunion",
    yearFirstDay: AUGUST,
    years: [
      {
        startYear: 2025,
        source: "Calendrier 2025-2026 de l’académie de La Réunion",
        holidays: holidays(
          ["Vacances après la 1re période", "2025-10-11", "2025-10-26"],
          ["Vacances d’été austral", "2025-12-19", "2026-01-20"],
          ["Vacances après la 3e période", "2026-02-28", "2026-03-15"],
          ["Vacances après la 4e période", "2026-05-02", "2026-05-17"],
          ["Vacances d’hiver austral", "2026-07-04", "2026-07-31"],
        ),
      },
    ],
  },
  {
    zone: "SAINT_PIERRE_ET_MIQUELON",
    academies: ["Saint-Pierre-et-Miquelon"],
    timeZone: "America/Miquelon",
    yearFirstDay: SEPTEMBER,
    years: [],
  },
  {
    zone: "WALLIS_ET_FUTUNA",
    academies: ["Wallis-et-Futuna"],
    timeZone: "Pacific/Wallis",
    yearFirstDay: FEBRUARY,
    years: [],
  },
];

export function calendarOf(zone: string): ZoneCalendar {
  return ZONE_CALENDARS.find((one) => one.zone === zone)!;
}
