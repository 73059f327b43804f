/** Pix opens the certification to whoever holds level 1 in at least five competences. */
export const COMPETENCES_REQUIRED = 5;
