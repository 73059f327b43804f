import { FollowUpMark } from "../follow-up/follow-up-mark.entity.ts";
import type { Followed } from "../follow-up/followed.type.ts";
import { PutOff } from "../follow-up/put-off.entity.ts";

/** In the order of FOLLOW_UP_COLUMNS. */
export type FollowUpColumns = [
  markId: string | null,
  kind: FollowUpMark["kind"],
  markedOn: string,
  markedById: string | null,
  markedAt: Date,
  until: string | null,
  putOffById: string | null,
  putOffAt: Date,
];

export const FOLLOW_UP_COLUMNS =
  "v.id, v.kind, v.marked_on, v.marked_by, v.marked_at, q.until, q.put_off_by, q.put_off_at";

/** Laterals over `s`, the student: the newest mark, and until when they are put off. */
export const FOLLOW_UP = `
  left join lateral (
    select x.* from follow_up_marks x where x.school_id = s.school_id and x.student_id = s.id
    order by x.marked_at desc, x.id desc limit 1
  ) v on true
  left join put_offs q on q.school_id = s.school_id and q.student_id = s.id`;

export function followUpOf(schoolId: string, studentId: string, columns: FollowUpColumns): Required<Followed> {
  const [id, kind, markedOn, markedById, markedAt, until, putOffById, putOffAt] = columns;
  const mark = { schoolId, studentId, id, kind, markedOn, markedById, markedAt };
  const putOff = { schoolId, studentId, until, putOffById, putOffAt };
  return {
    followUp: {
      lastMark: id === null ? null : Object.assign(new FollowUpMark(), mark),
      putOff: until === null ? null : Object.assign(new PutOff(), putOff),
    },
  };
}
