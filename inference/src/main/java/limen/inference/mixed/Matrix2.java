package limen.inference.mixed;

/// A 2 x 2 matrix: all that the random effects of one person need.
///
/// Values without identity, so that the compiler keeps them in registers.
record Matrix2(double a, double b, double c, double d) {
    static final Matrix2 IDENTITY = new Matrix2(1, 0, 0, 1);

    static Matrix2 symmetric(double a, double b, double d) {
        return new Matrix2(a, b, b, d);
    }

    Matrix2 times(Matrix2 o) {
        return new Matrix2(a * o.a + b * o.c, a * o.b + b * o.d, c * o.a + d * o.c, c * o.b + d * o.d);
    }

    Matrix2 plus(Matrix2 o) {
        return new Matrix2(a + o.a, b + o.b, c + o.c, d + o.d);
    }

    Matrix2 scaled(double factor) {
        return new Matrix2(factor * a, factor * b, factor * c, factor * d);
    }

    Matrix2 transposed() {
        return new Matrix2(a, c, b, d);
    }

    double determinant() {
        return a * d - b * c;
    }

    Matrix2 inverse() {
        var determinant = determinant();
        return new Matrix2(d / determinant, -b / determinant, -c / determinant, a / determinant);
    }

    /// `trace(this x o)`.
    double traceOfTimes(Matrix2 o) {
        return a * o.a + b * o.c + c * o.b + d * o.d;
    }
}
