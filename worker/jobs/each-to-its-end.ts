// Several jobs of one run: what one of them meets keeps no other from its work.

/** A run that fails is cut off, so it fails once all are done. @throws AggregateError with what they met. */
export async function eachToItsEnd(jobs: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(jobs);
  const failures = ends.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) throw new AggregateError(failures, "a job failed");
}
