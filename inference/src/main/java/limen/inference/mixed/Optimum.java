package limen.inference.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The search for the most likely parameters: on each face of the parameter space a grid, and from its
/// best points the way downhill; the lowest stationary point of all faces wins, the smaller face where
/// two are equal.
///
/// Faces are the ranks of `Lambda` (people alike; alike but for one combination of level and slope;
/// different in both) and, under CAR1, no serial correlation.
final class Optimum {
    private static final double[] RATIOS = {1e-3, 1e-2, 0.03, 0.1, 0.3, 1, 3, 10, 100, 1e4};
    private static final double[] COARSE_RATIOS = {0.02, 0.2, 2, 30};
    private static final double[] CORRELATIONS = {-0.6, 0.6};
    private static final double[] FEW_PHIS = {-0.6, 0, 0.4, 0.75, 0.95};
    private static final int MANY_PHIS = 48;
    private static final int DIRECTIONS = 8;
    private static final int POLISHED = 3;
    private static final double EQUAL = 1e-9;

    private final Criterion criterion;
    private final MixedModel model;

    Optimum(Criterion criterion, MixedModel model) {
        this.criterion = criterion;
        this.model = model;
    }

    /// The faces, smallest first.
    private List<Coordinates> faces() {
        var ranks = switch (model.random()) {
            case RandomEffects.None none -> List.of(new int[] {});
            case RandomEffects.Intercept intercept -> List.of(new int[] {}, new int[] {0});
            case RandomEffects.InterceptAndSlope both -> List.of(new int[] {}, new int[] {0, 1}, new int[] {0, 1, 2});
        };
        var faces = new ArrayList<Coordinates>();
        if (model.correlation() != SerialCorrelation.AR1) {
            ranks.forEach(rank -> faces.add(new Coordinates(model.correlation(), rank)));
        }
        if (model.correlation() != SerialCorrelation.NONE) {
            ranks.forEach(rank -> faces.add(new Coordinates(
                    model.correlation(),
                    IntStream.concat(IntStream.of(rank), IntStream.of(Coordinates.SERIAL))
                            .toArray())));
        }
        return faces;
    }

    Descent.Point find() {
        return faces().stream()
                .map(this::lowestOn)
                .reduce((smaller, larger) -> larger.value() < smaller.value() - EQUAL ? larger : smaller)
                .orElseThrow();
    }

    private Descent.Point lowestOn(Coordinates face) {
        var descent = new Descent(criterion, face);
        return starts(face).stream()
                .map(w -> new Start(w, criterion.value(face.natural(w))))
                .filter(start -> Double.isFinite(start.value()))
                .sorted(Comparator.comparingDouble(Start::value))
                .limit(POLISHED)
                .map(start -> descent.from(start.w()))
                .min(Comparator.comparingDouble(Descent.Point::value))
                .orElseThrow();
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one comparison
    private record Start(double[] w, double value) {}

    private List<double[]> starts(Coordinates face) {
        var starts = new ArrayList<double[]>();
        for (var roots : roots(face)) {
            for (var a : serialStarts(face)) {
                starts.add(new double[] {roots[0], roots[1], roots[2], a});
            }
        }
        return starts;
    }

    private static double[] serialStarts(Coordinates face) {
        if (!face.isFree(Coordinates.SERIAL)) {
            return new double[] {0};
        }
        // From -0.9999 to 0.9999, denser towards the ends, where sharp optima hide.
        var reach = 5.0;
        var many = IntStream.range(0, MANY_PHIS).mapToDouble(i -> reach * (2.0 * i / (MANY_PHIS - 1) - 1));
        return switch (face.correlation()) {
            case NONE -> new double[] {0};
            case AR1 ->
                face.free().length == 1
                        ? many.toArray()
                        : Arrays.stream(FEW_PHIS).map(face::ofPhi).toArray();
            case CAR1 ->
                face.free().length == 1
                        ? many.map(a -> 2 * a).toArray()
                        : Arrays.stream(FEW_PHIS)
                                .map(phi -> face.ofPhi((1 + phi) / 2))
                                .toArray();
        };
    }

    private static List<double[]> roots(Coordinates face) {
        var roots = new ArrayList<double[]>();
        if (face.isFree(2)) {
            for (var level : COARSE_RATIOS) {
                for (var slope : COARSE_RATIOS) {
                    for (var correlation : CORRELATIONS) {
                        var root = Math.sqrt(slope);
                        roots.add(new double[] {
                            Math.sqrt(level), correlation * root, Math.sqrt(1 - correlation * correlation) * root
                        });
                    }
                }
            }
        } else if (face.isFree(1)) {
            for (var ratio : COARSE_RATIOS) {
                for (var i = 0; i < DIRECTIONS; i++) {
                    var angle = Math.PI * (i + 0.5) / DIRECTIONS;
                    var root = Math.sqrt(ratio);
                    roots.add(new double[] {root * Math.cos(angle), root * Math.sin(angle), 0});
                }
            }
        } else if (face.isFree(0)) {
            for (var ratio : RATIOS) {
                roots.add(new double[] {Math.sqrt(ratio), 0, 0});
            }
        } else {
            roots.add(new double[3]);
        }
        return roots;
    }
}
