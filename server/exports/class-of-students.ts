import type { Viewer } from "../access/viewer.ts";
import { loadClasses } from "../schools/school.store.ts";
import { loadClassIdInYear } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";

/** The classes of students in one school year, learnt batch by batch. */
export class ClassOfStudents {
  readonly #names = new Map<string, string>();
  #someHaveNone = false;

  /** By student; absent when there is none. Two statements, whatever the number of students. */
  async namesOf(
    db: Db,
    viewer: Viewer,
    studentIds: readonly string[],
    schoolYearId: string | null,
  ): Promise<Map<string, string>> {
    const idOf = schoolYearId
      ? await loadClassIdInYear(
          db,
          viewer,
          studentIds.map((id) => `${id} ${schoolYearId}`),
        )
      : new Map<string, string>();
    const unknown = [...new Set(idOf.values())].filter((id) => !this.#names.has(id));
    for (const [id, { name }] of await loadClasses(db, viewer, unknown)) this.#names.set(id, name);
    const names = studentIds.flatMap((id) => {
      const name = this.#names.get(idOf.get(`${id} ${schoolYearId}`) ?? "");
      if (name === undefined) this.#someHaveNone = true;
      return name === undefined ? [] : [[id, name] as const];
    });
    return new Map(names);
  }

  /** All that were met; null when a student had none. */
  classIds(): string[] | null {
    return this.#someHaveNone ? null : [...this.#names.keys()];
  }
}
