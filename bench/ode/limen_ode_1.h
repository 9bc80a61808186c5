/* The right-hand side of limen-ode-1, once for every engine in C. p: ka Vc CLo Vmax Km Q Vp kdeg kinact KI CLm Vm ke0. */
static inline void limen_ode_1(const double *p, const double *y, double *dy)
{
    double c = y[1] / p[1];
    double v = p[3] * y[3] * c / (p[4] + c);
    double exchange = p[5] * c - p[5] / p[6] * y[2];
    dy[0] = -p[0] * y[0];
    dy[1] = p[0] * y[0] - p[2] * c - v - exchange;
    dy[2] = exchange;
    dy[3] = p[7] * (1 - y[3]) - p[8] * y[3] * c / (p[9] + c);
    dy[4] = 0.6 * v - p[10] / p[11] * y[4];
    dy[5] = p[12] * (c - y[5]);
}
