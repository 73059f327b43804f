import type { RouteObject } from "react-router";
import { ClassScreen } from "../boards/ClassScreen.tsx";
import { ImportScreen } from "../imports/ImportScreen.tsx";
import { ImportsScreen } from "../imports/ImportsScreen.tsx";
import { NamesScreen } from "../imports/NamesScreen.tsx";
import { ClassesScreen } from "../schools/ClassesScreen.tsx";
import { HomeScreen } from "../schools/HomeScreen.tsx";
import { StudentScreen } from "../students/StudentScreen.tsx";
import { Layout } from "./Layout.tsx";
import { NotFoundScreen } from "./NotFoundScreen.tsx";
import { RouteFailed } from "./RouteFailed.tsx";
import { SchoolOnly } from "./SchoolOnly.tsx";
import { WelcomeScreen } from "./WelcomeScreen.tsx";

/** Every address of the dashboard. */
export const routes: RouteObject[] = [
  { path: "/bienvenue", element: <WelcomeScreen />, errorElement: <RouteFailed /> },
  {
    element: <Layout />,
    errorElement: <RouteFailed />,
    children: [
      { path: "/", element: <HomeScreen /> },
      {
        element: <SchoolOnly />,
        children: [
          { path: "/classes", element: <ClassesScreen /> },
          { path: "/classes/:classId", element: <ClassScreen view="followUp" /> },
          { path: "/classes/:classId/matrice", element: <ClassScreen view="matrix" /> },
          { path: "/eleves/:studentId", element: <StudentScreen /> },
          { path: "/imports", element: <ImportsScreen /> },
          { path: "/imports/noms", element: <NamesScreen view="waiting" /> },
          { path: "/imports/noms/reponses", element: <NamesScreen view="decided" /> },
          { path: "/imports/:importId", element: <ImportScreen /> },
        ],
      },
      { path: "*", element: <NotFoundScreen /> },
    ],
  },
];
