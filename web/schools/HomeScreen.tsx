import type { ReactNode } from "react";
import { late } from "../app/late.ts";
import { usePerson } from "../app/Session.tsx";

const SchoolOverviewScreen = late(() =>
  import("../overview/SchoolOverviewScreen.tsx").then((file) => file.SchoolOverviewScreen),
);
const AcademyScreen = late(() => import("../academy/AcademyScreen.tsx").then((file) => file.AcademyScreen));
const TeacherHome = late(() => import("./TeacherHome.tsx").then((file) => file.TeacherHome));

/** Accueil, of each role its own. */
export function HomeScreen(): ReactNode {
  const { role } = usePerson();
  if (role === "HEAD" || role === "REFERENT") return <SchoolOverviewScreen />;
  return role === "ACADEMY" ? <AcademyScreen /> : <TeacherHome />;
}
