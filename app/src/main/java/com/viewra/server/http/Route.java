package com.viewra.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One operation of the server as data: what is registered is what the OpenAPI document describes.
/// @param method GET is answered to HEAD as well, without the body
/// @param answer what comes back as JSON; empty for none, or for something other than JSON
/// @param mediaTypes what the answer may be
public record Route(
        HandlerType method,
        String path,
        Access access,
        String summary,
        List<Query> queries,
        Optional<Class<?>> body,
        Optional<Class<?>> answer,
        List<String> mediaTypes,
        Handler handler) {
    public static final String JSON = "application/json";

    /// A parameter in the query part of the address.
    public record Query(String name, String description) {}

    public Route {
        queries = List.copyOf(queries);
        mediaTypes = List.copyOf(mediaTypes);
    }

    public static Outline get(String path, Access access, String summary) {
        return new Outline(HandlerType.GET, path, access, summary);
    }

    public static Outline post(String path, Access access, String summary) {
        return new Outline(HandlerType.POST, path, access, summary);
    }

    public static Outline put(String path, Access access, String summary) {
        return new Outline(HandlerType.PUT, path, access, summary);
    }

    public static Outline patch(String path, Access access, String summary) {
        return new Outline(HandlerType.PATCH, path, access, summary);
    }

    public static Outline delete(String path, Access access, String summary) {
        return new Outline(HandlerType.DELETE, path, access, summary);
    }

    public void register(RoutesConfig routes) {
        routes.addHttpHandler(method, path, handler, access);
        if (method.equals(HandlerType.GET) && !mediaTypes.contains("text/event-stream"))
            routes.addHttpHandler(HandlerType.HEAD, path, handler, access);
    }

    /// A route in the making.
    public static final class Outline {
        private final HandlerType method;
        private final String path;
        private final Access access;
        private final String summary;
        private final List<Query> queries = new ArrayList<>();
        private Optional<Class<?>> body = Optional.empty();
        private Optional<Class<?>> answer = Optional.empty();
        private List<String> mediaTypes = List.of(JSON);

        private Outline(HandlerType method, String path, Access access, String summary) {
            this.method = method;
            this.path = path;
            this.access = access;
            this.summary = summary;
        }

        public Outline query(String name, String description) {
            queries.add(new Query(name, description));
            return this;
        }

        public Outline takes(Class<?> type) {
            body = Optional.of(type);
            return this;
        }

        public Outline answers(Class<?> type) {
            answer = Optional.of(type);
            return this;
        }

        /// For answers that are not JSON.
        public Outline sends(String... types) {
            mediaTypes = List.of(types);
            return this;
        }

        public Route by(Handler handler) {
            return new Route(method, path, access, summary, queries, body, answer, mediaTypes, handler);
        }
    }
}
