// What may be said of a capsule where the rules cannot be asked: what they said last, as long as nothing could have
// changed it; else that it waits. Never anything milder.
const FROM_MILD_TO_STRICT = ["none", "caution", "hold", "exclude", "stop", "seek_care"];
const A_VERDICT_LASTS = 12 * 60 * 60 * 1000;

// A page of the journal is looked at by no rule. Anything else may be.
const CHANGES_NOTHING = ["/tell/journal"];

// kept: {says, done, asked, lasts} or null; waiting: paths of what is in the outbox; times in milliseconds of this phone.
function offlineVerdict(kept, waiting, now) {
  if (!kept || !FROM_MILD_TO_STRICT.includes(kept.says)) {
    return "hold";
  }
  if (FROM_MILD_TO_STRICT.indexOf(kept.says) >= FROM_MILD_TO_STRICT.indexOf("hold")) {
    return kept.says;
  }
  const age = now - kept.asked;
  const isFresh = age >= 0 && age <= Math.min(kept.lasts, A_VERDICT_LASTS);
  const isUnchanged = waiting.every((path) => CHANGES_NOTHING.includes(path));
  return kept.done && isFresh && isUnchanged ? kept.says : "hold";
}
