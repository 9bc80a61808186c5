/* limen-ode-1 as a compiled model of R's deSolve. */
#include <R.h>
#include "limen_ode_1.h"

static double parameters[13];

void limen_initialise(void (*hand_over)(int *, double *))
{
    int count = 13;
    hand_over(&count, parameters);
}

void limen_derivatives(int *states, double *t, double *y, double *dy, double *out, int *more)
{
    limen_ode_1(parameters, y, dy);
}
