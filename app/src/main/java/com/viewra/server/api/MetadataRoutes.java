package com.viewra.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataStore;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of items and who said it; what the user says himself.
public final class MetadataRoutes {
    private final MetadataStore store;

    public MetadataRoutes(MetadataStore store) {
        this.store = store;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/items/{id}/metadata", Access.DEVICES, "All that is known of an item, with its sources")
                        .answers(MetadataView.class)
                        .by(this::show),
                Route.patch(
                                "/api/items/{id}/metadata",
                                Access.ADMIN,
                                "Edits fields, which locks them: {\"title\": \"...\", \"genre\": [\"...\"]}; null gives an"
                                        + " edit up")
                        .answers(MetadataView.class)
                        .by(this::edit),
                Route.delete("/api/items/{id}/metadata/{field}", Access.ADMIN, "Gives up the edit of a field")
                        .answers(MetadataView.class)
                        .by(this::giveUp));
    }

    private void show(Context ctx) {
        MediaId item = Params.item(ctx);
        ctx.json(MetadataView.of(
                store.metadata(item).orElseThrow(() -> ProblemException.notFound("There is no item " + item + "."))));
    }

    /// All or nothing: what cannot be is found out before anything is written.
    private void edit(Context ctx) {
        MediaId item = existing(ctx);
        JsonNode body = Params.body(ctx, JsonNode.class);
        if (!body.isObject() || body.isEmpty())
            throw ProblemException.badRequest("The body must be a JSON object of fields and their new values.");
        List<Runnable> edits = new ArrayList<>();
        body.properties().forEach(entry -> edits.add(edit(item, entry.getKey(), entry.getValue())));
        edits.forEach(Runnable::run);
        show(ctx);
    }

    private Runnable edit(MediaId item, String name, JsonNode value) {
        if (value.isNull()) return giveUp(item, name);
        Optional<Label.Kind> kind = Label.Kind.of(name);
        if (kind.isPresent()) {
            List<String> names = names(name, value);
            return () -> store.edit(item, kind.get(), names);
        }
        Field field = Field.of(name).orElseThrow(() -> unknown(name));
        String normal = field.normal(value.isValueNode() ? value.asText() : "")
                .orElseThrow(() -> ProblemException.badRequest(
                        "%s must be %s, not %s.".formatted(name, field.form().inWords(), value)));
        return () -> store.edit(item, field, normal);
    }

    private static List<String> names(String kind, JsonNode value) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : value) {
            String text = name.isTextual() ? name.asText().strip() : "";
            if (text.isEmpty() || text.length() > Label.LONGEST_NAME) throw noNames(kind);
            names.add(text);
        }
        if (!value.isArray()) throw noNames(kind);
        return names;
    }

    private static ProblemException noNames(String kind) {
        return ProblemException.badRequest(
                "%s must be a list of texts, each of 1 to %d characters.".formatted(kind, Label.LONGEST_NAME));
    }

    private void giveUp(Context ctx) {
        giveUp(existing(ctx), ctx.pathParam("field")).run();
        show(ctx);
    }

    private Runnable giveUp(MediaId item, String name) {
        Optional<Label.Kind> kind = Label.Kind.of(name);
        if (kind.isPresent()) return () -> store.unlock(item, kind.get());
        Field field = Field.of(name).orElseThrow(() -> unknown(name));
        return () -> store.unlock(item, field);
    }

    private MediaId existing(Context ctx) {
        MediaId item = Params.item(ctx);
        if (store.metadata(item).isEmpty()) throw ProblemException.notFound("There is no item " + item + ".");
        return item;
    }

    private static ProblemException unknown(String name) {
        String names = Stream.concat(
                        Stream.of(Field.values()).map(Field::id),
                        Stream.of(Label.Kind.values()).map(Label.Kind::id))
                .collect(Collectors.joining(", "));
        return ProblemException.badRequest("There is no field \"" + name + "\". Fields are " + names + ".");
    }
}
