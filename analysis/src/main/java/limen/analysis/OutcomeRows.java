package limen.analysis;

import limen.inference.Arm;
import limen.inference.CellData;
import limen.inference.Guess;
import limen.inference.Stratum;

/// The measured rows of one outcome, arranged for the models: by capsule, and by capsule and guess.
///
/// Both arrangements number the same people in the same order, so that their influences can be subtracted person by
/// person; a row without a decided guess stands in the first only.
///
/// @param repeated whether somebody has several measured rows
record OutcomeRows(CellData byCapsule, CellData byStratum, boolean repeated) {

    static OutcomeRows of(TrialTable table, String outcome) {
        var person = new PersonNumbers(table.participants());
        var rows = table.of(outcome);
        var byCapsule = new Columns(rows.size());
        var byStratum = new Columns(rows.size());
        for (var row = 0; row < rows.size(); row++) {
            var value = rows.value(row);
            if (Double.isNaN(value)) {
                continue;
            }
            var visit = rows.visit(row);
            var number = person.numberOf(table.participantAt(visit));
            var allocation = table.allocationAt(visit);
            byCapsule.add(number, allocation.ordinal(), value);
            var stratum = stratumOf(allocation, table.guessAt(visit));
            if (stratum >= 0) {
                byStratum.add(number, stratum, value);
            }
        }
        return new OutcomeRows(
                byCapsule.cells(person.count, Arm.values().length),
                byStratum.cells(person.count, Stratum.values().length),
                byCapsule.size > person.count);
    }

    private static int stratumOf(Arm allocation, Guess guess) {
        return switch (guess) {
            case PLACEBO -> Stratum.of(allocation, Arm.PLACEBO).ordinal();
            case ACTIVE -> Stratum.of(allocation, Arm.ACTIVE).ordinal();
            case UNSURE, NOT_GIVEN -> -1;
        };
    }

    /// Numbers the people of one outcome 0, 1, 2 ... in the order of their first measured row.
    private static final class PersonNumbers {
        private final int[] numberPlusOne;
        private int count;

        PersonNumbers(int participants) {
            numberPlusOne = new int[participants];
        }

        int numberOf(int participant) {
            if (numberPlusOne[participant] == 0) {
                numberPlusOne[participant] = ++count;
            }
            return numberPlusOne[participant] - 1;
        }
    }

    /// Three columns that grow to at most `rows` entries.
    private static final class Columns {
        private final int[] person;
        private final int[] cell;
        private final double[] value;
        private int size;

        Columns(int rows) {
            person = new int[rows];
            cell = new int[rows];
            value = new double[rows];
        }

        void add(int who, int where, double what) {
            person[size] = who;
            cell[size] = where;
            value[size] = what;
            size++;
        }

        CellData cells(int people, int cells) {
            return CellData.of(people, cells, size, person, cell, value);
        }
    }
}
