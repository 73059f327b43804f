export type Role = "TEACHER" | "REFERENT" | "HEAD" | "ACADEMY";

const SCHOOL_STAFF = ["TEACHER", "REFERENT", "HEAD"] as const;

/** Who may do what. Which school and which classes is the store's business. */
const GRANTS = {
  "self:read": ["TEACHER", "REFERENT", "HEAD", "ACADEMY"],
  "self:edit": ["TEACHER", "REFERENT", "HEAD", "ACADEMY"],
  "school:read": SCHOOL_STAFF,
  "student:read": SCHOOL_STAFF,
  "campaign:read": SCHOOL_STAFF,
  "campaign:edit": SCHOOL_STAFF,
  "overview:read": ["REFERENT", "HEAD"],
  "settings:edit": ["REFERENT", "HEAD"],
  "council:edit": SCHOOL_STAFF,
  "objective:edit": SCHOOL_STAFF,
  "follow-up:edit": SCHOOL_STAFF,
  "reminder:read": SCHOOL_STAFF,
  "reminder:send": SCHOOL_STAFF,
  "template:edit": ["REFERENT", "HEAD"],
  "import:read": SCHOOL_STAFF,
  "import:edit": SCHOOL_STAFF,
  "students:import": ["REFERENT", "HEAD"],
  "departure:confirm": ["REFERENT", "HEAD"],
  "export:read": ["TEACHER", "REFERENT", "HEAD", "ACADEMY"],
  "export:request": ["TEACHER", "REFERENT", "HEAD", "ACADEMY"],
  "export:audit": ["HEAD"],
  "staff:read": ["HEAD"],
  "staff:edit": ["HEAD"],
  "academy:read": ["ACADEMY"],
  "academy:counts": ["REFERENT", "HEAD", "ACADEMY"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof GRANTS;

/** `public` is a rule too: an exception is written down, never assumed. */
export type RuleName = Permission | "public";

export function isRuleName(name: unknown): name is RuleName {
  return name === "public" || (typeof name === "string" && Object.hasOwn(GRANTS, name));
}

export function may(role: Role, permission: Permission): boolean {
  return (GRANTS[permission] as readonly Role[]).includes(role);
}
