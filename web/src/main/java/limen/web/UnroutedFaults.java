package limen.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// The page for requests that are refused before any handler sees them, such as an address that is
/// none.
public final class UnroutedFaults extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        var status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        FaultPages.write(response.getResponse(), status, request.getRequestURI());
        try {
            response.finishResponse();
        } catch (IOException _) {
            // Nobody is left to read it.
        }
    }
}
