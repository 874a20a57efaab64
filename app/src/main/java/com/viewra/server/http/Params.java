package com.viewra.server.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.PlaylistId;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// Reads what a request says, and refuses what makes no sense with a sentence (status 400).
public final class Params {
    /// Lists of what there is hold no null; else each record would have to look.
    private static final ObjectMapper MAPPER =
            Json.mapper().setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

    private Params() {}

    /// Refuses addresses whose parts cannot be decoded, before anybody asks for them.
    public static void checkPath(Context ctx) {
        try {
            var _ = URLDecoder.decode(ctx.path(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("There is a % in the address that no two hexadecimal digits follow.");
        }
    }

    public static MediaId item(Context ctx) {
        return read("id", ctx.pathParam("id"), MediaId::parse);
    }

    public static LibraryId library(Context ctx) {
        return read("id", ctx.pathParam("id"), LibraryId::parse);
    }

    public static PlaylistId playlist(Context ctx) {
        return read("id", ctx.pathParam("id"), PlaylistId::parse);
    }

    /// @param parse throws IllegalArgumentException for what it does not take
    public static <T> Optional<T> query(Context ctx, String name, Function<String, T> parse) {
        String text = ctx.queryParam(name);
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(read(name, text, parse));
    }

    /// @param from,to inclusive
    public static int number(Context ctx, String name, int otherwise, int from, int to) {
        int number = query(ctx, name, Integer::parseInt).orElse(otherwise);
        if (number < from || number > to)
            throw ProblemException.badRequest("%s must be from %d to %d, not %d.".formatted(name, from, to, number));
        return number;
    }

    /// The body as a record; the record's own constructor says what must be there.
    public static <T> T body(Context ctx, Class<T> type) {
        try {
            T body = MAPPER.readValue(ctx.bodyAsBytes(), type);
            if (body == null) throw ProblemException.badRequest("A JSON object is expected as the body.");
            return body;
        } catch (IOException e) {
            throw ProblemException.badRequest("The body is not what this address takes: " + reason(e));
        }
    }

    /// In our own words where a value refused to be made, else in those of the parser.
    private static String reason(IOException e) {
        if (e.getCause() instanceof ProblemException problem) throw problem;
        if (e.getCause() instanceof IllegalArgumentException refusal) return refusal.getMessage() + ".";
        if (e instanceof InvalidFormatException format) return "\"" + format.getValue() + "\" does not fit.";
        return e instanceof JsonParseException parse ? parse.getOriginalMessage() : "a part has the wrong form.";
    }

    private static <T> T read(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("%s cannot be \"%s\".".formatted(name, text));
        }
    }
}
