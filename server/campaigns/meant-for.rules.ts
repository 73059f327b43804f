/** A campaign first seen in a file is meant for the classes from which this many students, or this share of the class, take part. */
export const TAKERS_FOR_A_CLASS = 5;
const ONE_IN = 3;

export interface ClassTakers {
  classId: string;
  takers: number;
  classSize: number;
  /** Day of the first participation from this class. */
  firstOn: string;
}

export function meantClasses(classes: readonly ClassTakers[]): { classId: string; givenOn: string }[] {
  return classes.filter(isMeantFor).map(({ classId, firstOn }) => ({ classId, givenOn: firstOn }));
}

function isMeantFor({ takers, classSize }: ClassTakers): boolean {
  return takers > 0 && (takers >= TAKERS_FOR_A_CLASS || ONE_IN * takers >= classSize);
}
