/*
 * limen-ode-1 by CVODE: cvode adams|bdf PARAMETERS SUBJECTS ROUNDS [ROWS]
 *
 * PARAMETERS holds one subject a line, thirteen numbers. Prints the subjects per second of processor time of each round;
 * with ROWS it also writes the states of the first 32 subjects at every hour to that file.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>
#include "limen_ode_1.h"

enum { STATES = 6, PARAMETERS = 13, HOURS = 2088, INTERVAL = 72, WRITTEN = 32 };

static int derivatives(realtype t, N_Vector y, N_Vector dy, void *p)
{
    (void)t;
    limen_ode_1(p, N_VGetArrayPointer(y), N_VGetArrayPointer(dy));
    return 0;
}

static void check(int flag, const char *call)
{
    if (flag < 0) {
        fprintf(stderr, "%s failed with %d\n", call, flag);
        exit(1);
    }
}

/* All 2089 rows of one subject into rows[hour][state]. */
static void solve(int bdf, double *p, double (*rows)[STATES], SUNContext context)
{
    N_Vector y = N_VNew_Serial(STATES, context);
    double *state = N_VGetArrayPointer(y);
    memset(state, 0, STATES * sizeof *state);
    state[3] = 1;
    void *cvode = CVodeCreate(bdf ? CV_BDF : CV_ADAMS, context);
    check(CVodeInit(cvode, derivatives, 0, y), "CVodeInit");
    check(CVodeSStolerances(cvode, 1e-6, 1e-8), "CVodeSStolerances");
    check(CVodeSetUserData(cvode, p), "CVodeSetUserData");
    check(CVodeSetMaxNumSteps(cvode, 100000), "CVodeSetMaxNumSteps");
    SUNMatrix matrix = NULL;
    SUNLinearSolver linear = NULL;
    SUNNonlinearSolver fixed_point = NULL;
    if (bdf) {
        matrix = SUNDenseMatrix(STATES, STATES, context);
        linear = SUNLinSol_Dense(y, matrix, context);
        check(CVodeSetLinearSolver(cvode, linear, matrix), "CVodeSetLinearSolver");
    } else {
        fixed_point = SUNNonlinSol_FixedPoint(y, 0, context);
        check(CVodeSetNonlinearSolver(cvode, fixed_point), "CVodeSetNonlinearSolver");
    }
    for (int hour = 0; hour <= HOURS; hour++) {
        if (hour > 0) {
            realtype reached;
            if (hour % INTERVAL == 0)
                check(CVodeSetStopTime(cvode, hour), "CVodeSetStopTime");
            check(CVode(cvode, hour, y, &reached, CV_NORMAL), "CVode");
        }
        if (hour % INTERVAL == 0 && hour < HOURS) {
            state[0] += 0.85 * 15000;
            check(CVodeReInit(cvode, hour, y), "CVodeReInit");
            check(CVodeSetStopTime(cvode, hour + INTERVAL), "CVodeSetStopTime");
        }
        memcpy(rows[hour], state, sizeof rows[hour]);
    }
    CVodeFree(&cvode);
    if (bdf) {
        SUNLinSolFree(linear);
        SUNMatDestroy(matrix);
    } else {
        SUNNonlinSolFree(fixed_point);
    }
    N_VDestroy(y);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fprintf(stderr, "expected adams|bdf PARAMETERS SUBJECTS ROUNDS [ROWS]\n");
        return 2;
    }
    int bdf = strcmp(argv[1], "bdf") == 0, subjects = atoi(argv[3]), rounds = atoi(argv[4]);
    if (subjects < WRITTEN || rounds < 1) {
        fprintf(stderr, "%d subjects and %d rounds; expected at least %d and 1\n", subjects, rounds, WRITTEN);
        return 2;
    }
    double(*p)[PARAMETERS] = malloc(subjects * sizeof *p);
    static double rows[HOURS + 1][STATES];
    FILE *in = fopen(argv[2], "r");
    for (int i = 0; i < subjects * PARAMETERS; i++)
        if (!in || fscanf(in, "%lf%*[, \n]", &p[0][i]) != 1) {
            fprintf(stderr, "%s does not hold %d subjects\n", argv[2], subjects);
            return 1;
        }
    SUNContext context;
    check(SUNContext_Create(NULL, &context), "SUNContext_Create");
    if (argc > 5) {
        FILE *out = fopen(argv[5], "w");
        for (int i = 0; i < WRITTEN; i++) {
            solve(bdf, p[i], rows, context);
            for (int hour = 0; hour <= HOURS; hour++) {
                fprintf(out, "%d,%d", i + 1, hour);
                for (int s = 0; s < STATES; s++)
                    fprintf(out, ",%.15g", rows[hour][s]);
                fprintf(out, "\n");
            }
        }
        fclose(out);
    }
    double sum = 0;
    for (int round = 0; round < rounds; round++) {
        clock_t start = clock();
        for (int i = 0; i < subjects; i++) {
            solve(bdf, p[i], rows, context);
            sum += rows[HOURS][1];
        }
        printf("%.6g\n", subjects * (double)CLOCKS_PER_SEC / (clock() - start));
    }
    return sum > 0 ? 0 : 1;
}
