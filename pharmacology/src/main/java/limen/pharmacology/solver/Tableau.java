package limen.pharmacology.solver;

/// The coefficients of Dormand and Prince's pair of order 5(4), as printed in [Dormand1980], and of its
/// continuous extension of order 4 [Hairer1993].
///
/// The model does not depend on time, so the nodes c are not needed. The weight of the second stage is
/// zero in the solution, in the error and in the extension; it is neither stored nor used.
final class Tableau {
    static final double A21 = 1.0 / 5;
    static final double A31 = 3.0 / 40;
    static final double A32 = 9.0 / 40;
    static final double A41 = 44.0 / 45;
    static final double A42 = -56.0 / 15;
    static final double A43 = 32.0 / 9;
    static final double A51 = 19372.0 / 6561;
    static final double A52 = -25360.0 / 2187;
    static final double A53 = 64448.0 / 6561;
    static final double A54 = -212.0 / 729;
    static final double A61 = 9017.0 / 3168;
    static final double A62 = -355.0 / 33;
    static final double A63 = 46732.0 / 5247;
    static final double A64 = 49.0 / 176;
    static final double A65 = -5103.0 / 18656;

    static final double B1 = 35.0 / 384;
    static final double B3 = 500.0 / 1113;
    static final double B4 = 125.0 / 192;
    static final double B5 = -2187.0 / 6784;
    static final double B6 = 11.0 / 84;

    static final double E1 = 71.0 / 57600;
    static final double E3 = -71.0 / 16695;
    static final double E4 = 71.0 / 1920;
    static final double E5 = -17253.0 / 339200;
    static final double E6 = 22.0 / 525;
    static final double E7 = -1.0 / 40;

    private static final double D1 = -12715105075.0 / 11282082432.0;
    private static final double D3 = 87487479700.0 / 32700410799.0;
    private static final double D4 = -10690763975.0 / 1880347072.0;
    private static final double D5 = 701980252875.0 / 199316789632.0;
    private static final double D6 = -1453857185.0 / 822651844.0;
    private static final double D7 = 69997945.0 / 29380423.0;

    private Tableau() {}

    /// Writes the weights of the stages 1, 3, 4, 5, 6 and 7 for the state a part of the step after its
    /// beginning.
    ///
    /// @param part from 0 to 1
    static void weightsAt(double part, double[] weights) {
        var rest = 1 - part;
        var whole = part * part * (3 - 2 * part);
        var bend = part * part * rest * rest;
        weights[0] = whole * B1 + bend * D1 + part * rest * rest;
        weights[1] = whole * B3 + bend * D3;
        weights[2] = whole * B4 + bend * D4;
        weights[3] = whole * B5 + bend * D5;
        weights[4] = whole * B6 + bend * D6;
        weights[5] = bend * D7 - part * part * rest;
    }
}
