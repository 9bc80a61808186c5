package limen.storage.crash;

/// How many deeds of one kind were done, and what became of them.
///
/// @param unacknowledged announced, and not acknowledged when the kill came
/// @param whole how many of those are there all the same
/// @param lost acknowledged, or found once, and not there
record Tally(int acknowledged, int unacknowledged, int whole, int lost) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(
                acknowledged + more.acknowledged,
                unacknowledged + more.unacknowledged,
                whole + more.whole,
                lost + more.lost);
    }

    @Override
    public String toString() {
        return "%d (%d unacknowledged, %d of them there)%s"
                .formatted(acknowledged, unacknowledged, whole, lost == 0 ? "" : ", LOST %d".formatted(lost));
    }
}
