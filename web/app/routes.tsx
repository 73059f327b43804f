import type { RouteObject } from "react-router";
import { LiveResults } from "../imports/LiveResults.tsx";
import { HomeScreen } from "../schools/HomeScreen.tsx";
import { HeadOnly } from "./HeadOnly.tsx";
import { late } from "./late.ts";
import { Layout } from "./Layout.tsx";
import { NotFoundScreen } from "./NotFoundScreen.tsx";
import { SchoolOnly } from "./SchoolOnly.tsx";
import { WholeSchoolOnly } from "./WholeSchoolOnly.tsx";

const WelcomeScreen = late(() => import("./WelcomeScreen.tsx").then((file) => file.WelcomeScreen));
const ForgottenScreen = late(() => import("./ForgottenScreen.tsx").then((file) => file.ForgottenScreen));
const ClassesScreen = late(() => import("../schools/ClassesScreen.tsx").then((file) => file.ClassesScreen));
const ClassScreen = late(() => import("../boards/ClassScreen.tsx").then((file) => file.ClassScreen));
const StudentScreen = late(() => import("../students/StudentScreen.tsx").then((file) => file.StudentScreen));
const StudentsScreen = late(() => import("../students/StudentsScreen.tsx").then((file) => file.StudentsScreen));
const CampaignsScreen = late(() => import("../campaigns/CampaignsScreen.tsx").then((file) => file.CampaignsScreen));
const NewCampaignScreen = late(() =>
  import("../campaigns/NewCampaignScreen.tsx").then((file) => file.NewCampaignScreen),
);
const CampaignScreen = late(() => import("../campaigns/CampaignScreen.tsx").then((file) => file.CampaignScreen));
const ParticipationScreen = late(() =>
  import("../participations/ParticipationScreen.tsx").then((file) => file.ParticipationScreen),
);
const RemindersScreen = late(() => import("../reminders/RemindersScreen.tsx").then((file) => file.RemindersScreen));
const NewReminderScreen = late(() =>
  import("../reminders/NewReminderScreen.tsx").then((file) => file.NewReminderScreen),
);
const SlipsScreen = late(() => import("../reminders/SlipsScreen.tsx").then((file) => file.SlipsScreen));
const ImportScreen = late(() => import("../imports/ImportScreen.tsx").then((file) => file.ImportScreen));
const ImportsScreen = late(() => import("../imports/ImportsScreen.tsx").then((file) => file.ImportsScreen));
const ObjectivesScreen = late(() => import("../settings/ObjectivesScreen.tsx").then((file) => file.ObjectivesScreen));
const CalendarScreen = late(() => import("../settings/CalendarScreen.tsx").then((file) => file.CalendarScreen));
const ThresholdsScreen = late(() => import("../settings/ThresholdsScreen.tsx").then((file) => file.ThresholdsScreen));
const ExportsScreen = late(() => import("../exports/ExportsScreen.tsx").then((file) => file.ExportsScreen));
const MailBoxScreen = late(() => import("../mails/MailBoxScreen.tsx").then((file) => file.MailBoxScreen));
const NamesScreen = late(() => import("../imports/NamesScreen.tsx").then((file) => file.NamesScreen));
const StaffScreen = late(() => import("../staff/StaffScreen.tsx").then((file) => file.StaffScreen));
const StaffListScreen = late(() => import("../staff/StaffListScreen.tsx").then((file) => file.StaffListScreen));
const AccountScreen = late(() => import("../account/AccountScreen.tsx").then((file) => file.AccountScreen));
const LaunchScreen = late(() => import("../sheets/LaunchScreen.tsx").then((file) => file.LaunchScreen));

/** Every address of the dashboard. */
export const routes: RouteObject[] = [
  { path: "/bienvenue", element: <WelcomeScreen /> },
  { path: "/mot-de-passe", element: <ForgottenScreen /> },
  {
    element: <Layout />,
    children: [
      { element: <LiveResults />, children: [{ path: "/", element: <HomeScreen /> }] },
      {
        element: <SchoolOnly />,
        children: [
          {
            element: <LiveResults />,
            children: [
              { path: "/classes", element: <ClassesScreen /> },
              { path: "/classes/:classId", element: <ClassScreen view="followUp" /> },
              { path: "/classes/:classId/matrice", element: <ClassScreen view="matrix" /> },
              { path: "/classes/:classId/progression", element: <ClassScreen view="progression" /> },
              { path: "/classes/:classId/conseil", element: <ClassScreen view="council" /> },
              { path: "/classes/:classId/lancement", element: <LaunchScreen /> },
              { path: "/campagnes", element: <CampaignsScreen view="mine" /> },
              { path: "/campagnes/toutes", element: <CampaignsScreen view="all" /> },
              { path: "/campagnes/archivees", element: <CampaignsScreen view="archived" /> },
              { path: "/campagnes/nouvelle", element: <NewCampaignScreen /> },
              { path: "/campagnes/:campaignId", element: <CampaignScreen view="activity" /> },
              { path: "/campagnes/:campaignId/resultats", element: <CampaignScreen view="results" /> },
              { path: "/campagnes/:campaignId/analyse", element: <CampaignScreen view="analysis" /> },
              { path: "/campagnes/:campaignId/parametres", element: <CampaignScreen view="settings" /> },
              { path: "/eleves", element: <StudentsScreen /> },
              { path: "/eleves/:studentId", element: <StudentScreen /> },
              { path: "/participations/:participationId", element: <ParticipationScreen /> },
            ],
          },
          {
            element: <WholeSchoolOnly />,
            children: [
              { path: "/reglages", element: <ObjectivesScreen /> },
              { path: "/reglages/calendrier", element: <CalendarScreen /> },
              { path: "/reglages/seuils", element: <ThresholdsScreen /> },
            ],
          },
          {
            element: <HeadOnly />,
            children: [
              { path: "/equipe", element: <StaffScreen /> },
              { path: "/equipe/liste", element: <StaffListScreen /> },
            ],
          },
          { path: "/relances/boite", element: <MailBoxScreen /> },
          { path: "/relances", element: <RemindersScreen /> },
          { path: "/relances/nouvelle", element: <NewReminderScreen /> },
          { path: "/relances/billets/:requestId", element: <SlipsScreen /> },
          { path: "/imports", element: <ImportsScreen /> },
          { path: "/imports/noms", element: <NamesScreen view="waiting" /> },
          { path: "/imports/noms/reponses", element: <NamesScreen view="decided" /> },
          { path: "/imports/:importId", element: <ImportScreen /> },
        ],
      },
      { path: "/exports", element: <ExportsScreen /> },
      { path: "/compte", element: <AccountScreen /> },
      { path: "*", element: <NotFoundScreen /> },
    ],
  },
];
