package org.wopengine.identity.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** The page for what the container refuses before the application is asked: an address nobody can read. */
final class LastPage extends ErrorReportValve {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>WOP Engine</title><link rel="stylesheet" href="/wop.css"></head>
            <body><main class="container">
            <h1>This address cannot be read</h1>
            <p>Something in it does not belong into an address. Correct it, or start from the <a href="/">home page</a>.</p>
            </main></body>
            </html>
            """;

    LastPage() {
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() != 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            super.report(request, response, failure);
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Cache-Control", "no-store");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException gone) {
            // whoever asked is not there any more
            container.getLogger().debug("The refusal could not be told", gone);
        }
    }
}
