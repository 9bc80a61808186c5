package limen.study;

/// One planned capsule: which period of the course, and which capsule in it; both counted from 1.
public record SlotId(int period, int number) implements Comparable<SlotId> {
    public SlotId {
        if (period < 1 || number < 1) {
            throw new IllegalArgumentException("A slot counts from 1, not from %d/%d".formatted(period, number));
        }
    }

    @Override
    public int compareTo(SlotId other) {
        return period != other.period ? Integer.compare(period, other.period) : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return period + "/" + number;
    }
}
