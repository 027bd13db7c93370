// What a rule says to people, in both languages.

/** The status it answers with, why (`title`), and what now (`remedy`). */
export type ProblemText = {
  status: number;
  title: { en: string; zh: string };
  remedy: { en: string; zh: string };
};
