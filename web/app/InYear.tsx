import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { usePerson } from "./Session.tsx";
import { useSchoolYear, useSearchInYear } from "./useSchoolYear.ts";

/** What is of one school year is shown under the address of that year, where whoever is signed in may look into it. */
export function InYear({ yearId, children }: { yearId: string | null; children: ReactNode }): ReactNode {
  const { school } = usePerson();
  const { pathname } = useLocation();
  const { year } = useSchoolYear();
  const searchIn = useSearchInYear();
  const there = school?.years.find(({ id }) => id === yearId);
  if (!there || there.id === year?.id) return children;
  return <Navigate replace to={{ pathname, search: searchIn(there) }} />;
}
