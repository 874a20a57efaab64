package com.viewra.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.viewra.server.http.Access;
import com.viewra.server.http.Json;
import com.viewra.server.http.Problem;
import com.viewra.server.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The OpenAPI 3.1 document, made from the very routes that are registered.
public final class OpenApi {
    private static final ObjectMapper JSON = Json.mapper();
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private final ObjectNode document = JSON.createObjectNode();
    private final JsonSchema schemas;

    private OpenApi() {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Viewra")
                .put("version", "1")
                .put("description", "What the embedded server of Viewra Desktop answers.");
        ObjectNode components = document.putObject("components");
        schemas = new JsonSchema(components.putObject("schemas"));
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
    }

    public static ObjectNode of(List<Route> routes) {
        OpenApi openApi = new OpenApi();
        ObjectNode paths = openApi.document.putObject("paths");
        for (Route route : routes)
            paths.withObjectProperty(route.path())
                    .set(route.method().name().toLowerCase(Locale.ROOT), openApi.operation(route));
        return openApi.document;
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = JSON.createObjectNode().put("summary", route.summary());
        ArrayNode security = operation.putArray("security");
        if (route.access() == Access.DEVICES || route.access() == Access.ADMIN)
            security.addObject().putArray("token");
        ArrayNode parameters = operation.putArray("parameters");
        Matcher names = PATH_PARAMETER.matcher(route.path());
        while (names.find()) parameter(parameters, names.group(1), "path").put("required", true);
        route.queries()
                .forEach(query -> parameter(parameters, query.name(), "query").put("description", query.description()));
        route.body()
                .ifPresent(type -> content(operation.putObject("requestBody").put("required", true), "application/json")
                        .set("schema", schemas.of(type)));
        responses(route, operation.putObject("responses"));
        return operation;
    }

    private void responses(Route route, ObjectNode responses) {
        ObjectNode success = responses.putObject("2XX").put("description", "Done");
        if (route.answer().isPresent() || !route.mediaTypes().equals(List.of(Route.JSON))) {
            ObjectNode content = success.putObject("content");
            for (String type : route.mediaTypes()) {
                ObjectNode form = content.putObject(type);
                route.answer().ifPresent(answer -> form.set("schema", schemas.of(answer)));
            }
        }
        content(responses.putObject("default").put("description", "What went wrong (RFC 9457)"), Problem.MEDIA_TYPE)
                .set("schema", schemas.of(Problem.class));
    }

    private static ObjectNode content(ObjectNode node, String mediaType) {
        return node.putObject("content").putObject(mediaType);
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String place) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", place);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }
}
