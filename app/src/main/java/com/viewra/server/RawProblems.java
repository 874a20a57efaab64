package com.viewra.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.viewra.server.http.Json;
import com.viewra.server.http.Problem;
import io.javalin.http.HttpStatus;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Problem documents for requests that Jetty refuses before any route sees them: broken or ambiguous addresses.
final class RawProblems implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        HttpStatus status = HttpStatus.forStatus(response.getStatus());
        Problem problem = Problem.of(status, "This request cannot be understood.");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, Json.mapper().writeValueAsString(problem), callback);
        return true;
    }
}
