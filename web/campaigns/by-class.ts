interface InClass {
  student: { schoolClass: { id: string; name: string } | null };
}

const NATURAL = new Intl.Collator("fr", { numeric: true });

/** One group a class in natural order, those without a class last; inside a group the order stays. */
export function byClass<Line extends InClass>(
  lines: readonly Line[],
): { schoolClass: { id: string; name: string } | null; members: Line[] }[] {
  return [...Map.groupBy(lines, ({ student }) => student.schoolClass?.id).values()]
    .map((members) => ({ schoolClass: members[0]!.student.schoolClass, members }))
    .sort((one, other) => {
      if (!one.schoolClass || !other.schoolClass) return Number(!one.schoolClass) - Number(!other.schoolClass);
      return NATURAL.compare(one.schoolClass.name, other.schoolClass.name);
    });
}
